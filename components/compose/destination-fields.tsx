'use client';
import { settingsWords } from '../words/compose-settings';
import { DestinationRow } from './destination-row';
import { ReasonGroup } from './finding-note';
import { useFinding } from './lint-store';

/** Where the record of an asynchronous event goes when it has ended. */
export function DestinationFields() {
  const failure = useFinding('function', 'onFailure');
  const success = useFinding('function', 'onSuccess');
  return (
    <>
      <p className="pb-1 text-ink-2 text-sm">{settingsWords.destinations.about}</p>
      <ReasonGroup
        findings={[failure, success]}
        id="destinations-reason"
        testId="destinations-no-effect"
      >
        <DestinationRow field="onFailure" id="on-failure" finding={failure} />
        <DestinationRow field="onSuccess" id="on-success" finding={success} />
      </ReasonGroup>
    </>
  );
}
