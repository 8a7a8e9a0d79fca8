import { type FunctionConfig, modelDate, type RunEvent } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { fateSentence } from '../fate-words';
import { functionArn } from '../identity';
import { stateAt } from '../state-at';
import type { OtlpTrace } from './otlp-span';
import { RunSpans } from './run-spans';
import { attributesOf } from './span-maker';
import type { TakenRun } from './taken-run';

/**
 * A run as an OpenTelemetry trace in OTLP's JSON: spans for the call, its time in the queue, each wait, INIT, attempt and
 * delivery, the log lines as events of the attempts. What had not ended is not in it, as no exporter sends it.
 */
export function otlpTrace({ timeline, room }: TakenRun): OtlpTrace {
  const own = timeline.events.filter((event): event is RunEvent => event.run === timeline.run);
  const sent = own.find((event) => event.type === 'call.sent');
  if (sent?.type !== 'call.sent') return { resourceSpans: [] };
  const end = own.at(-1)?.at ?? sent.at;
  const state = stateAt(timeline, end, room);
  const { name, detail } = sourceOf(sent.source);
  const spans = new RunSpans(timeline, room);
  spans.root({
    name: `${sent.functionName} ${sent.invocationType}`,
    from: sent.at,
    to: end,
    attributes: {
      'faas.invoked_name': sent.functionName,
      'faas.invoked_provider': 'aws',
      'faas.invoked_region': room.account.region,
      'lambdarium.source': sent.source,
      'lambdarium.source.name': name,
      'lambdarium.source.detail': detail,
      'lambdarium.invocation_type': sent.invocationType,
      'lambdarium.model_date': modelDate,
      'lambdarium.outcome': state === null ? null : fateSentence(state.fate),
    },
    error: state !== null && isFailure[state.fate.kind] ? fateSentence(state.fate) : null,
  });
  for (const event of own) spans.add(event);
  return {
    resourceSpans: [
      {
        resource: {
          attributes: attributesOf(
            resourceOf(room.account, sent.functionName, state?.config ?? null),
          ),
          droppedAttributesCount: 0,
        },
        scopeSpans: [{ scope: { name: 'lambdarium', version: modelDate }, spans: spans.all() }],
      },
    ],
  };
}

/** The trace as a file that collectors and viewers import. */
export const otlpText = (taken: TakenRun): string =>
  `${JSON.stringify(otlpTrace(taken), null, 2)}\n`;

const isFailure = {
  underway: false,
  refused: true,
  dryRun: false,
  succeeded: false,
  failed: true,
  deadLettered: true,
  recorded: true,
  undeliverable: true,
  lost: true,
} as const;

/** https://opentelemetry.io/docs/specs/semconv/resource/faas/ and …/resource/cloud/ */
const resourceOf = (
  account: TakenRun['room']['account'],
  functionName: string,
  config: FunctionConfig | null,
) => ({
  'service.name': functionName,
  'cloud.provider': 'aws',
  'cloud.platform': 'aws_lambda',
  'cloud.region': account.region,
  'cloud.account.id': account.id,
  'cloud.resource_id': functionArn(account, functionName),
  'faas.name': functionName,
  'faas.max_memory': config === null ? null : config.memoryMb * 1_048_576,
});
