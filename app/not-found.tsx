import { PageMessage } from '../components/shell/page-message';

export default function NotFound() {
  return (
    <PageMessage title="There is no such page">
      The address leads nowhere here. Everything Lambdarium has is on the workbench.
    </PageMessage>
  );
}
