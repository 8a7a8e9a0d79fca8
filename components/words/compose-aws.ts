import { formatSince } from '#model';
import type { Omission } from '#model/aws-command/sam-template';
import type { CommandStep } from '#model/aws-command/scenario-commands';
import { catalogue } from '#model/catalogue';

/** The scenario as command lines and as a template. */
export const awsWords = catalogue({
  title: 'This scenario on AWS',
  views: { commands: 'Commands', template: 'SAM template' },
  viewsLabel: 'What to show',
  step: ({ kind, at, functionName }: CommandStep): string => {
    switch (kind) {
      case 'targets':
        return 'Queues, topics and other targets';
      case 'function':
        return `The function ${functionName}`;
      case 'permissions':
        return 'Who may call';
      case 'call':
        return at === 0 ? `Call ${functionName}` : `Call ${functionName}, at ${formatSince(at)}`;
      case 'change':
        return `Change ${functionName}, at ${formatSince(at)}`;
    }
  },
  here: 'For this server',
  real: 'For AWS itself',
  whereLabel: 'Where the commands go',
  whereHere:
    'Any credentials do, for example AWS_ACCESS_KEY_ID=test and AWS_SECRET_ACCESS_KEY=test. A call that this server does not simulate yet answers 501 and says so.',
  whereReal:
    'These create real resources and cost money. The execution role must exist, with permissions of its own.',
  byHand: (source: string): string =>
    `${source} does not use the CLI: the call is that of the Invoke API, made by hand.`,
  file: 'input.json',
  template: 'template.yaml',
  templateAbout: 'Deploy it with sam deploy --guided.',
  command: 'Command',
  omitted: 'What the template cannot say',
  omissions: {
    changes: 'Settings that change while it runs: deploy a second time.',
    versions:
      'SAM publishes the present code as one version: versions with other code have to be published one after the other.',
    weights: 'The second version of an alias and its share: see DeploymentPreference.',
    aliases: 'SAM makes one alias: the others are resources of their own.',
    role: 'That the role may not send: SAM gives it what the targets need.',
    denied: 'That the caller may not invoke: the event is left out.',
    source: 'A source for which SAM has no event: its permission has to be given by hand.',
    unavailable: 'That Lambda itself fails.',
  } satisfies Record<Omission, string>,
  calls: 'This call',
  anyCredentials:
    'Any credentials do, for example AWS_ACCESS_KEY_ID=test and AWS_SECRET_ACCESS_KEY=test.',
});
