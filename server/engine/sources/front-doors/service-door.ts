import { SECOND } from '../../micros';
import type { RuleId } from '../../rules';
import { isJsonObject, type JsonObject, parseJson } from '../json-object';
import type { FrontDoor, FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** What a service makes of a value that the function returned. */
export interface Verdict {
  readonly failed: boolean;
  /** The outcome for the client, in a few words. */
  readonly text: string;
  /** One sentence: why. */
  readonly because: string;
  /** What the client is given, where it is given something. */
  readonly body?: string;
}

interface Words {
  readonly text: string;
  readonly because: string;
}

type Reading = (value: unknown, text: string) => Verdict;

interface ServiceDoor {
  /** The outcome for the client when the function gave no answer, in a few words. */
  readonly failure: string;
  /** The same when its own time is up, where that is another outcome. */
  readonly overdue?: string;
  /** What follows then, as a clause: “the login is refused”. */
  readonly consequence: string;
  /** `text` is the returned JSON text, `value` what it stands for; undefined if it is not JSON. */
  readonly read: Reading;
  readonly rule: RuleId;
  /** The rule behind `consequence`, where it is another. */
  readonly failureRule?: RuleId;
}

/** A service that does not answer in HTTP: its own words for a result, and one outcome for everything else. */
export const serviceDoor =
  ({ frontDoor }: { readonly frontDoor: FrontDoor }, door: ServiceDoor) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return failure(
          { ...door, failure: door.overdue ?? door.failure },
          `${frontDoor.name} stops waiting${limitWords(frontDoor)}`,
          frontDoor.limitRule,
        );
      case 'refused':
        return failure(door, `Lambda refused the call: ${refusalWords(reply.refusal)}`);
      case 'outcome': {
        const { outcome } = reply;
        if (outcome.kind !== 'returned')
          return failure(door, `The function ${errorWords(outcome)}`);
        return serviceAnswer({
          ...door.read(parseJson(outcome.body), outcome.body),
          rule: door.rule,
        });
      }
    }
  };

/** What such a service says once Lambda has taken an Event. */
export const acceptedBy =
  (text: string, consequence: string, rule: RuleId) => (): FrontDoorAnswer =>
    serviceAnswer({
      failed: false,
      text,
      because: `Lambda has queued the event, so ${consequence}; nobody tells of what the function does.`,
      rule,
    });

/** A reading that takes every value the function returns. */
export const takesAnything =
  (text: string, because: string): Reading =>
  () => ({ failed: false, text, because });

/** As `takesAnything`, for a service that hands the value on to its client. */
export const handsOn =
  (text: string, because: string): Reading =>
  (_, body) => ({ failed: false, text, because, body });

/** A reading that looks for one thing in what the function returned. */
export const looksFor =
  (found: (value: JsonObject) => boolean, yes: Words, no: Words): Reading =>
  (value) =>
    isJsonObject(value) && found(value) ? { failed: false, ...yes } : { failed: true, ...no };

/** A reading that looks up a code word in what the function returned. */
export const looksUp =
  (
    codeOf: (value: JsonObject) => unknown,
    verdicts: Readonly<Record<string, Verdict>>,
    otherwise: Words,
  ): Reading =>
  (value) => {
    const code = isJsonObject(value) ? codeOf(value) : undefined;
    const known =
      typeof code === 'string' && Object.hasOwn(verdicts, code) ? verdicts[code] : undefined;
    return known ?? { failed: true, ...otherwise };
  };

const failure = (
  { failure: text, consequence, rule, failureRule = rule }: ServiceDoor,
  fault: string,
  ruleOfFault: RuleId = failureRule,
): FrontDoorAnswer =>
  serviceAnswer({ failed: true, text, because: `${fault}; ${consequence}.`, rule: ruleOfFault });

const limitWords = ({ limit }: FrontDoor): string =>
  limit === null ? '' : ` after ${limit / SECOND} s`;
