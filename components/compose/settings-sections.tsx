'use client';
import { late } from '../shell/late';
import { Section } from './section';
import { sectionValues } from './section-values';
import { useCompose } from './use-compose';

const room = <div className="min-h-11" />;

const DestinationFields = late(
  () => import('./destination-fields').then((part) => part.DestinationFields),
  room,
);
const ComputeFields = late(
  () => import('./compute-fields').then((part) => part.ComputeFields),
  room,
);
const ConcurrencyFields = late(
  () => import('./concurrency-fields').then((part) => part.ConcurrencyFields),
  room,
);
const PermissionFields = late(
  () => import('./permission-fields').then((part) => part.PermissionFields),
  room,
);
const RunningFields = late(
  () => import('./running-fields').then((part) => part.RunningFields),
  room,
);
const AroundFields = late(() => import('./around-fields').then((part) => part.AroundFields), room);
const PayloadEditor = late(
  () => import('./payload-editor').then((part) => part.PayloadEditor),
  <div className="h-72" />,
);

/** Everything else that can be set, each part behind a line that says what it is set to. */
export function SettingsSections() {
  const draft = useCompose((state) => state.draft);
  const values = sectionValues(draft);
  return (
    <div>
      <Section id="destinations" value={values.destinations}>
        <DestinationFields />
      </Section>
      <Section id="compute" value={values.compute}>
        <ComputeFields />
      </Section>
      <Section id="concurrency" value={values.concurrency}>
        <ConcurrencyFields />
      </Section>
      <Section id="permissions" value={values.permissions}>
        <PermissionFields />
      </Section>
      <Section id="running" value={values.running}>
        <RunningFields />
      </Section>
      <Section id="around" value={values.around}>
        <AroundFields />
      </Section>
      <Section id="payload" value={values.payload}>
        <PayloadEditor />
      </Section>
    </div>
  );
}
