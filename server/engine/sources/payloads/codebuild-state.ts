import { arnOf } from '../arn';
import { americanTime } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

const project = 'shop';

/** A build ended; its times are American ones and its current phase is always the last. */
export const codeBuildStateEvent = (
  context: EventContext,
  status: 'SUCCEEDED' | 'FAILED' = 'FAILED',
) => {
  const { region, epochMs, hex } = context;
  const build = uuidFrom(hex('build', 32));
  const buildArn = arnOf(context, 'codebuild', `build/${project}:${build}`);
  const started = epochMs - 95_000;
  return busEvent(context, {
    detailType: 'CodeBuild Build State Change',
    source: 'aws.codebuild',
    resources: [buildArn],
    detail: {
      'build-status': status,
      'project-name': project,
      'build-id': buildArn,
      'additional-information': {
        cache: { type: 'NO_CACHE' as const },
        'build-number': 42,
        'timeout-in-minutes': 60,
        'build-complete': true,
        initiator: 'ada',
        'build-start-time': americanTime(started),
        source: {
          buildspec: '',
          location: 'https://github.com/example/shop.git',
          type: 'GITHUB' as const,
        },
        'source-version': 'main',
        artifact: { location: '' },
        environment: {
          image: 'aws/codebuild/standard:7.0',
          'privileged-mode': false,
          'image-pull-credentials-type': 'CODEBUILD' as const,
          'compute-type': 'BUILD_GENERAL1_SMALL' as const,
          type: 'LINUX_CONTAINER' as const,
          'environment-variables': [],
        },
        'project-file-system-locations': [] as [],
        logs: {
          'group-name': `/aws/codebuild/${project}`,
          'stream-name': build,
          'deep-link': `https://console.aws.amazon.com/cloudwatch/home?region=${region}#logEvent:group=/aws/codebuild/${project};stream=${build}`,
        },
        phases: [
          phase('SUBMITTED', started, 0, 'SUCCEEDED'),
          phase('BUILD', started, 95, status),
          { 'start-time': americanTime(epochMs), 'phase-type': 'COMPLETED' as const },
        ],
        'queued-timeout-in-minutes': 480,
      },
      'current-phase': 'COMPLETED' as const,
      'current-phase-context': '[]',
      version: '1',
    },
  });
};

const phase = <TType extends string, TStatus extends string>(
  type: TType,
  startMs: number,
  seconds: number,
  status: TStatus,
) => ({
  'phase-context': [],
  'start-time': americanTime(startMs),
  'end-time': americanTime(startMs + seconds * 1_000),
  'duration-in-seconds': seconds,
  'phase-type': type,
  'phase-status': status,
});

const handled = () => ({ told: 'team' });

/** AWS CodeBuild on the default bus. */
export const codeBuildStatePayloads: readonly SamplePayload[] = [
  {
    name: 'Build failed',
    event: (context) => codeBuildStateEvent(context),
    healthyResult: handled,
  },
  {
    name: 'Build succeeded',
    event: (context) => codeBuildStateEvent(context, 'SUCCEEDED'),
    healthyResult: handled,
  },
];
