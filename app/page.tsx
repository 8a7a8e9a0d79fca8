import { Workbench } from '../components/shell/workbench';

export default function Page() {
  return <Workbench />;
}
