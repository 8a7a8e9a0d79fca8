import { catalogue } from '#model/catalogue';
import { plural } from '#model/format-time';

/** Who runs a function's real code, and how a runtime of one's own attaches itself. */
export const codeOriginWords = catalogue({
  runBy: 'Run by',
  page: 'Code written here',
  package: 'Its deployment package',
  attached: 'A runtime you start',
  packageAbout:
    'What CreateFunction or UpdateFunctionCode uploaded runs in Node.js processes of this machine. Choose another behaviour to simulate it.',
  attachedAbout: 'Start a runtime of any language with this variable. Invocations wait for it.',
  variable: 'The variable of the runtime',
  theVariable: 'the variable',
  finding: 'Looking for the port …',
  unreachable: 'The server did not say where. It is asked again in a moment.',
  runtimes: (count: number): string =>
    count === 0
      ? 'No runtime is there yet.'
      : `${plural(count, { one: '# runtime', other: '# runtimes' })} attached.`,
});
