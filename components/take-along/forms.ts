import type { Scenario } from '#engine';
import { samTemplate } from '#model/aws-command/sam-template';
import { scenarioCommands } from '#model/aws-command/scenario-commands';
import { cdkStack } from '#model/exports/cdk-stack';
import { embedSnippet } from '#model/exports/embed-snippet';
import { eventLines } from '#model/exports/event-lines';
import { mermaidDiagram } from '#model/exports/mermaid-diagram';
import { otlpText } from '#model/exports/otlp-trace';
import { playwrightTest } from '#model/exports/playwright-test';
import type { TakenRun } from '#model/exports/taken-run';
import { vitestTest } from '#model/exports/vitest-test';

export type FormId =
  | 'links'
  | 'svg'
  | 'png'
  | 'gif'
  | 'mermaid'
  | 'otlp'
  | 'ndjson'
  | 'embed'
  | 'vitest'
  | 'playwright'
  | 'commands'
  | 'sam'
  | 'cdk';

export type FormGroup = 'links' | 'pictures' | 'documents' | 'tests' | 'templates';

/** Every form in which something can be taken along, in the order in which they are listed. */
export const formGroups: readonly (readonly [FormGroup, readonly FormId[]])[] = [
  ['links', ['links', 'embed']],
  ['pictures', ['svg', 'png', 'gif']],
  ['documents', ['mermaid', 'otlp', 'ndjson']],
  ['tests', ['vitest', 'playwright']],
  ['templates', ['commands', 'sam', 'cdk']],
];

/** What is there to be taken along. */
export interface Luggage {
  /** Null before something has run. */
  readonly taken: TakenRun | null;
  readonly scenario: Scenario;
  /** This server's address. */
  readonly origin: string;
  /** The hash of the scenario's link, with its `#`; null if it is too long for one. */
  readonly hash: string | null;
}

/** A form that is text. */
export interface TextForm {
  readonly file: string;
  readonly mime: string;
  /** Null where what it needs is not there: a run, or a link that is short enough. */
  readonly text: (luggage: Luggage) => string | null;
}

const ofRun =
  (make: (taken: TakenRun, luggage: Luggage) => string): TextForm['text'] =>
  (luggage) =>
    luggage.taken === null ? null : make(luggage.taken, luggage);

export const textForms: Readonly<
  Record<Exclude<FormId, 'links' | 'svg' | 'png' | 'gif'>, TextForm>
> = {
  mermaid: { file: 'run.mmd', mime: 'text/plain', text: ofRun(mermaidDiagram) },
  otlp: { file: 'run.otlp.json', mime: 'application/json', text: ofRun(otlpText) },
  ndjson: { file: 'run.ndjson', mime: 'application/x-ndjson', text: ofRun(eventLines) },
  embed: {
    file: 'embed.html',
    mime: 'text/html',
    text: ({ origin, hash }) => (hash === null ? null : embedSnippet(`${origin}/embed${hash}`)),
  },
  vitest: { file: 'run.test.ts', mime: 'text/plain', text: ofRun(vitestTest) },
  playwright: {
    file: 'run.spec.js',
    mime: 'text/plain',
    text: ({ taken, origin, hash }) =>
      taken === null || hash === null
        ? null
        : playwrightTest(taken, `${origin}/?pace=manual${hash}`),
  },
  commands: {
    file: 'set-up.sh',
    mime: 'text/plain',
    text: ({ scenario, origin }) =>
      `${scenarioCommands(scenario, origin)
        .map(({ text }) => text)
        .join('\n\n')}\n`,
  },
  sam: { file: 'template.yaml', mime: 'text/plain', text: ({ scenario }) => samTemplate(scenario) },
  cdk: {
    file: 'lambdarium-stack.ts',
    mime: 'text/plain',
    text: ({ scenario }) => cdkStack(scenario),
  },
};
