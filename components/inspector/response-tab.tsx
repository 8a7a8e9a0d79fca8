import { sourceOf } from '#engine/sources/known-sources';
import { frontDoorResponse, invokeResponse, renderHttp, type WireResponse } from '#model';
import { catalogue } from '#model/catalogue';
import { responseWords as words } from '../words/response';
import { CodeCard } from './code-card';
import type { RunView } from './run-view';

/** What the caller literally received, and behind a front door what Lambda had answered to that. */
export function ResponseTab({ state, events, room }: RunView) {
  const { caller, source, invocationType } = state;
  const door = sourceOf(source).frontDoor;
  // What an invocation of this run caused is answered too, but not to this caller.
  const own = new Set(state.invocations.map(({ invocation }) => invocation));
  const answered = events.findLast(
    (event) => event.type === 'invoke.answered' && own.has(event.invocation),
  );
  const doorResponse = caller.frontDoor && frontDoorResponse(caller.frontDoor);
  const lambda =
    answered?.type === 'invoke.answered' ? invokeResponse(events, answered.invocation, room) : null;
  if (caller.frontDoor === null && lambda === null) {
    return (
      <p className="text-ink-2 text-sm" data-testid="no-response">
        {invocationType === 'RequestResponse' ? words.callerWaits : words.underWay}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {caller.frontDoor && door && (
        <>
          {doorResponse ? (
            <Response title={words.ofDoor(door.name)} response={doorResponse} testId="response" />
          ) : (
            <CodeCard
              title={words.byDoor(door.name)}
              text={[caller.frontDoor.statusText, caller.frontDoor.body].join('\n').trim()}
              testId="response"
            />
          )}
          <p className="text-ink-2 text-sm leading-5">{catalogue(caller.frontDoor.because)}</p>
        </>
      )}
      {lambda && (
        <Response
          title={door ? words.toDoor(door.name) : words.toCaller}
          response={lambda}
          testId={door ? 'lambda-response' : 'response'}
        />
      )}
      {lambda && <p className="text-ink-2 text-sm leading-5">{explanation(lambda)}</p>}
    </div>
  );
}

function Response(props: {
  readonly title: string;
  readonly response: WireResponse;
  readonly testId: string;
}) {
  const text = renderHttp(props.response);
  return <CodeCard title={props.title} text={text} testId={props.testId} />;
}

function explanation({ status, headers }: WireResponse): string {
  const failed = headers.some(([name]) => name.toLowerCase() === 'x-amz-function-error');
  if (status === 200 && failed) return words.failedWith200;
  switch (status) {
    case 200:
      return words.returned;
    case 202:
      return words.accepted;
    case 204:
      return words.dryRun;
    default:
      return words.refused;
  }
}
