import { assumptions, MILLISECOND, type Micros, quotas, sources } from '#engine';
import type { Call } from './calls';
import { codeOf, codePath, codesFor, longestRun } from './code-of';
import { type Finding, finding } from './finding';
import { type Subject, settingAt } from './subject';

/** Callers that stop waiting before the function is done: front doors with a limit, SDKs with a read time-out. */
export const waitingCallers = (subject: Subject): readonly Finding[] => [
  ...frontDoors(subject),
  ...clients(subject),
];

/** Time-outs of the function that are longer than a front door waits; one finding a time-out, for the least patient. */
function frontDoors(subject: Subject): readonly Finding[] {
  const found = new Map<string, { readonly limit: Micros; readonly finding: Finding }>();
  for (const call of synchronous(subject)) {
    const { frontDoor, repeats } = sources[call.sent.act.source];
    const limit = frontDoor?.limit ?? null;
    if (frontDoor === null || limit === null) continue;
    for (const { config, change } of subject.epochs.filter(({ to }) => to > call.at)) {
      for (const key of codesFor(config, call.qualifier)) {
        const timeoutMs = codeOf(config, key)?.timeoutMs ?? 0;
        const setting = codePath(key, 'timeoutMs');
        const id = `${setting} ${timeoutMs}`;
        if (timeoutMs * MILLISECOND <= limit || (found.get(id)?.limit ?? Infinity) <= limit) {
          continue;
        }
        const again =
          repeats?.on.includes('limit') && Number.isFinite(repeats.tries)
            ? ` and called again, ${repeats.tries} times in all`
            : '';
        found.set(id, {
          limit,
          finding: finding(
            {
              id: 'outlives-front-door',
              reason: `${frontDoor.name} waits ${inSeconds(limit)} for an answer and the function may run for ${timeoutMs / 1_000} s: what runs longer is given up${again}, and runs on unseen.`,
              rule: frontDoor.limitRule,
              remedy: `Choose a time-out below ${inSeconds(limit)}, or hand the work over as an asynchronous event.`,
            },
            settingAt(subject, setting, { change }),
          ),
        });
      }
    }
  }
  return [...found.values()].map((one) => one.finding);
}

function clients(subject: Subject): readonly Finding[] {
  return synchronous(subject).flatMap((call) => {
    const { act, index } = call.sent;
    const needed = Math.max(...answerTimes(subject, call));
    if (act.client === null || act.client.timeoutMs * MILLISECOND >= needed) return [];
    const { timeoutMs, attempts } = act.client;
    const several =
      attempts === 1
        ? 'gives up while the function runs on, and never learns the result'
        : `calls again, up to ${attempts} times: one intent, several invocations`;
    return [
      finding(
        {
          id: 'client-gives-up',
          reason: `The SDK waits ${inSeconds(timeoutMs * MILLISECOND)} and the answer may take ${inSeconds(needed)}: it ${several}.`,
          rule: attempts === 1 ? 'client.time-out' : 'client.repeats',
          remedy: 'Let the SDK wait longer than the function’s time-out, or set its attempts to 1.',
        },
        { kind: 'act', act: index, field: 'client' },
      ),
    ];
  });
}

/** How long an answer may take at most, for each code that the call may run; a cold start among it. */
function answerTimes({ epochs }: Subject, call: Call): readonly Micros[] {
  const { callTravel, invokeCheck, responseTravel } = assumptions;
  const codes = epochs
    .filter(({ to }) => to > call.at)
    .flatMap(({ config }) => codesFor(config, call.qualifier).map((key) => codeOf(config, key)));
  return codes.flatMap((code) => {
    if (code === undefined) return [];
    const init = Math.min(code.initMs * MILLISECOND, quotas.initLongest);
    return [callTravel + invokeCheck + init + longestRun(code) + responseTravel];
  });
}

type SentCall = Call & { readonly sent: NonNullable<Call['sent']> };

/** Calls whose caller waits for the function’s answer. */
const synchronous = ({ calls }: Subject): readonly SentCall[] =>
  calls.filter(
    (call): call is SentCall =>
      call.sent !== null && call.type === 'RequestResponse' && call.stops.length === 0,
  );

const inSeconds = (span: Micros): string => `${Math.round(span / MILLISECOND) / 1_000} s`;
