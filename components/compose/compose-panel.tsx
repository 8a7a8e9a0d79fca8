'use client';
import { late } from '../shell/late';
import { BehaviourField } from './behaviour-field';
import { isTimed } from './is-timed';
import { PresetsBar } from './presets-bar';
import { SourceField } from './source-field';
import { TypeField } from './type-field';
import { useCompose } from './use-compose';
import { WhenIdle } from './when-idle';

const ScenarioNote = late(() => import('./scenario-note').then((part) => part.ScenarioNote));

/** As high as what will stand there. */
const lowerRoom = <div className="h-[31rem]" />;

const LowerFields = late(
  () => import('./lower-fields').then((part) => part.LowerFields),
  lowerRoom,
);

const OutlookCard = late(
  () => import('./outlook-card').then((part) => part.OutlookCard),
  <div className="h-32" />,
);

const CommandCard = late(
  () => import('./command-card').then((part) => part.CommandCard),
  <div className="h-44" />,
);

/** Everything that decides what a run will be. */
export function ComposePanel() {
  const hasMore = useCompose(
    ({ draft }) =>
      isTimed(draft) || draft.functions.before.length + draft.functions.after.length > 0,
  );
  return (
    <div className="flex flex-col gap-4.5">
      <PresetsBar />
      {hasMore && <ScenarioNote />}
      <SourceField />
      <TypeField />
      <BehaviourField />
      <WhenIdle fallback={lowerRoom}>
        <LowerFields />
      </WhenIdle>
      <WhenIdle fallback={<div className="h-32" />}>
        <OutlookCard />
      </WhenIdle>
      <WhenIdle fallback={<div className="h-44" />}>
        <CommandCard />
      </WhenIdle>
    </div>
  );
}
