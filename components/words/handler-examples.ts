import { firstHandler } from './behaviours';

/** Handlers to begin from: what a person reads in them is code and its comments. */
export const handlerExamples = [
  {
    id: 'succeed',
    name: 'Succeeds',
    source: firstHandler,
  },
  {
    id: 'one-item',
    name: 'Throws for one item',
    source: `// One bad item fails the whole event: all of it is tried again.
export const handler = async (event) => {
  const items = event.Records ?? event.items ?? [event];
  for (const [index, item] of items.entries()) {
    console.log('item', index + 1, 'of', items.length);
    if (JSON.stringify(item).includes('.jpg')) {
      throw new Error(\`item \${index + 1}: unsupported format\`);
    }
  }
  return { done: items.length };
};
`,
  },
  {
    id: 'sns',
    name: 'Reads SNS records',
    source: `// SNS wraps each message: its text stands in Records[].Sns.Message.
export const handler = async (event) => {
  for (const record of event.Records ?? []) {
    const { Sns } = record;
    if (!Sns) continue;
    console.log(Sns.Subject ?? 'no subject', Sns.MessageId);
    console.log(Sns.Message);
  }
};
`,
  },
  {
    id: 'first-fails',
    name: 'Fails the first time',
    source: `// The module’s variables live as long as its environment is warm: a retry finds them.
let attempts = 0;

export const handler = async (event, context) => {
  attempts += 1;
  console.log('attempt', attempts, 'of request', context.awsRequestId);
  if (attempts === 1) throw new Error('not ready yet');
  return { attempts };
};
`,
  },
  {
    id: 'idempotent',
    name: 'Does its work once',
    source: `// The same request id comes again with each retry. A warm environment remembers it, another one does not:
// for certainty keep the id in a table.
const done = new Set();

export const handler = async (event, context) => {
  if (done.has(context.awsRequestId)) {
    console.warn('already charged, nothing to do');
    return 'skipped';
  }
  done.add(context.awsRequestId);
  console.log('card charged');
  throw new Error('failed after the work was done');
};
`,
  },
  {
    id: 'fire-and-forget',
    name: 'Forgets to await',
    source: `const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const save = async (what) => {
  await sleep(500);
  console.log('saved', what);
};

// Nobody awaits save(): it is frozen with the environment and goes on with the next invocation, if there is one.
export const handler = async (event) => {
  save('the order');
  return 'accepted';
};
`,
  },
  {
    id: 'rejection',
    name: 'Leaves a rejection alone',
    source: `const audit = async () => {
  throw new Error('audit log unreachable');
};

// The promise is rejected and nobody looks: the process ends with Runtime.UnhandledPromiseRejection.
export const handler = async () => {
  audit();
  await new Promise((done) => setTimeout(done, 100));
  return 'never returned';
};
`,
  },
  {
    id: 'near-the-end',
    name: 'Stops before the time-out',
    source: `const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export const handler = async (event, context) => {
  let steps = 0;
  while (context.getRemainingTimeInMillis() > 500) {
    await sleep(400);
    steps += 1;
    console.log('step', steps, 'leaves', context.getRemainingTimeInMillis(), 'ms');
  }
  return { steps, finished: false };
};
`,
  },
  {
    id: 'callback',
    name: 'Answers by callback',
    source: `// The old style: the answer waits until nothing is left to do, here for the timer.
exports.handler = (event, context, callback) => {
  setTimeout(() => console.log('the last thing'), 300);
  callback(null, { style: 'callback' });
};
`,
  },
] as const;
