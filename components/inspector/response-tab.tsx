import { sourceOf } from '#engine/sources/known-sources';
import { frontDoorResponse, invokeResponse, renderHttp, type WireResponse } from '#model';
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
        No response yet:{' '}
        {invocationType === 'RequestResponse'
          ? 'the caller waits until the function has ended.'
          : 'the call is on its way.'}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {caller.frontDoor && door && (
        <>
          {doorResponse ? (
            <Response
              title={`What the client of ${door.name} got`}
              response={doorResponse}
              testId="response"
            />
          ) : (
            <CodeCard
              title={`What ${door.name} makes of it`}
              text={[caller.frontDoor.statusText, caller.frontDoor.body].join('\n').trim()}
              testId="response"
            />
          )}
          <p className="text-ink-2 text-sm leading-5">{caller.frontDoor.because}</p>
        </>
      )}
      {lambda && (
        <Response
          title={door ? `What Lambda answered to ${door.name}` : 'What the caller got'}
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
  if (status === 200 && failed) {
    return 'The status is 200 although the function failed: Lambda did invoke it. Only the header X-Amz-Function-Error and the body tell.';
  }
  switch (status) {
    case 200:
      return 'The function returned, and its value is the body.';
    case 202:
      return 'The event is in Lambda’s queue. The body is empty, and the caller hears no more of it.';
    case 204:
      return 'The caller may invoke the function. Nothing ran.';
    default:
      return 'Lambda refused the call: nothing ran and nothing was queued.';
  }
}
