import { createStore } from 'zustand/vanilla';

/** The parts of the form that open. */
export const sectionIds = [
  'destinations',
  'compute',
  'concurrency',
  'permissions',
  'running',
  'around',
  'payload',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** How the ids of a section’s fields begin. */
const fieldsOf = {
  destinations: ['on-failure', 'on-success'],
  compute: ['memory', 'timeout', 'init', 'architecture'],
  concurrency: ['reserved', 'version-', 'alias-', 'provisioned-', 'asynchronous-', 'publish'],
  permissions: ['caller-may-invoke', 'role-may-send'],
  running: ['log-format', 'recursive-loop'],
  around: ['qualifier', 'service-faults', 'duplicates', 'late', 'client', 'source-dead-letter'],
  payload: ['payload'],
} as const satisfies Record<SectionId, readonly string[]>;

/** Which sections are open. They stay so while the page does. */
export const sectionStore = createStore<Readonly<Partial<Record<SectionId, boolean>>>>(() => ({}));

export const setOpen = (id: SectionId, open: boolean): void => {
  if (Boolean(sectionStore.getState()[id]) !== open) sectionStore.setState({ [id]: open });
};

/** The section in which a field stands; null: it is always there. */
export const sectionOf = (field: string): SectionId | null =>
  sectionIds.find((id) => fieldsOf[id].some((start) => field.startsWith(start))) ?? null;

/** A section's code may still be on its way. */
const longestWaitMs = 5_000;

/** Opens the section of a field and goes there as soon as it is drawn. */
export function reveal(field: string): void {
  const section = sectionOf(field);
  if (section !== null) setOpen(section, true);
  const since = performance.now();
  const look = () => {
    const element = document.getElementById(field);
    if (element) element.focus();
    else if (performance.now() - since < longestWaitMs) requestAnimationFrame(look);
  };
  look();
}
