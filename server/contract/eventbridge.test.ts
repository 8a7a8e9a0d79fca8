import {
  CreateEventBusCommand,
  DeleteEventBusCommand,
  DeleteRuleCommand,
  DescribeEventBusCommand,
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  ListEventBusesCommand,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  type PutEventsRequestEntry,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  type Target,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;
let count = 0;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:us-west-2:123456789012:${resource}`;

async function queue(): Promise<string> {
  count += 1;
  await account.sqs.send(new CreateQueueCommand({ QueueName: `q${count}` }));
  return `q${count}`;
}

/** A rule for the source `shop`; its name. */
async function rule(EventPattern = '{"source":["shop"]}', EventBusName?: string): Promise<string> {
  count += 1;
  const Name = `r${count}`;
  await account.events.send(new PutRuleCommand({ Name, EventPattern, EventBusName }));
  return Name;
}

/** Sends what matches the rule to a queue, in the form that the target gives it. */
async function toQueue(Rule: string, target: Partial<Target> = {}, EventBusName?: string) {
  const name = await queue();
  const Targets = [{ Id: 'queue', Arn: arn('sqs', name), ...target }];
  await account.events.send(new PutTargetsCommand({ Rule, Targets, EventBusName }));
  return name;
}

const put = (entry: Partial<PutEventsRequestEntry> = {}) =>
  account.events.send(
    new PutEventsCommand({
      Entries: [{ Source: 'shop', DetailType: 'order', Detail: '{"id":"o-1","n":2}', ...entry }],
    }),
  );

async function bodies(name: string): Promise<readonly string[]> {
  const { Messages = [] } = await account.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: `${account.app.url}/123456789012/${name}`,
      MaxNumberOfMessages: 10,
    }),
  );
  return Messages.map(({ Body = '' }) => Body);
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('should have been refused'),
    ({ name, message }: Error) => ({ name, message }),
  );

describe('a rule', () => {
  it('is made, described, listed, switched and deleted', async () => {
    const Name = await rule();
    expect(await account.events.send(new DescribeRuleCommand({ Name }))).toMatchObject({
      Name,
      Arn: arn('events', `rule/${Name}`),
      EventPattern: '{"source":["shop"]}',
      State: 'ENABLED',
      EventBusName: 'default',
    });
    const target = await toQueue(Name);
    await account.events.send(new DisableRuleCommand({ Name }));
    await put();
    expect(await bodies(target)).toEqual([]);
    await account.events.send(new EnableRuleCommand({ Name }));
    await put();
    expect(await bodies(target)).toHaveLength(1);
    const { Rules } = await account.events.send(new ListRulesCommand({ NamePrefix: Name }));
    expect(Rules).toMatchObject([{ Name, State: 'ENABLED' }]);
    const named = await account.events.send(
      new ListRuleNamesByTargetCommand({ TargetArn: arn('sqs', target) }),
    );
    expect(named.RuleNames).toEqual([Name]);
    expect(await refusal(account.events.send(new DeleteRuleCommand({ Name })))).toMatchObject({
      message: "Rule can't be deleted since it has targets.",
    });
    const { Targets } = await account.events.send(new ListTargetsByRuleCommand({ Rule: Name }));
    expect(Targets).toEqual([{ Id: 'queue', Arn: arn('sqs', target) }]);
    const removed = await account.events.send(
      new RemoveTargetsCommand({ Rule: Name, Ids: ['queue', 'none'] }),
    );
    expect(removed).toMatchObject({ FailedEntryCount: 1, FailedEntries: [{ TargetId: 'none' }] });
    await account.events.send(new DeleteRuleCommand({ Name }));
    await account.events.send(new DeleteRuleCommand({ Name }));
    expect(await refusal(account.events.send(new DescribeRuleCommand({ Name })))).toEqual({
      name: 'ResourceNotFoundException',
      message: `Rule ${Name} does not exist on EventBus default.`,
    });
  });

  it('gives its targets all of an event, a part, a text, or a template filled in', async () => {
    const Rule = await rule();
    const whole = await toQueue(Rule);
    const part = await toQueue(await rule(), { InputPath: '$.detail.id' });
    const text = await toQueue(await rule(), { Input: '{"fixed":true}' });
    const template = await toQueue(await rule(), {
      InputTransformer: {
        InputPathsMap: { id: '$.detail.id', n: '$.detail.n', none: '$.detail.none' },
        InputTemplate:
          '{"text":"order <id>, <n> of them","id":<id>,"n":<n>,"none":<none>,"rule":<aws.events.rule-name>}',
      },
    });
    const { Entries = [] } = await put({ Time: new Date('2020-01-02T03:04:05.678Z') });
    expect(JSON.parse((await bodies(whole))[0] ?? '')).toEqual({
      version: '0',
      id: Entries[0]?.EventId,
      'detail-type': 'order',
      source: 'shop',
      account: '123456789012',
      time: '2020-01-02T03:04:05Z',
      region: 'us-west-2',
      resources: [],
      detail: { id: 'o-1', n: 2 },
    });
    expect(await bodies(part)).toEqual(['"o-1"']);
    expect(await bodies(text)).toEqual(['{"fixed":true}']);
    const filled = JSON.parse((await bodies(template))[0] ?? '');
    expect(filled).toMatchObject({ text: 'order o-1, 2 of them', id: 'o-1', n: 2, none: null });
    expect(filled.rule).toMatch(/^r\d+$/);
  });

  it('sends to topics and other buses', async () => {
    const name = await queue();
    const TopicArn = arn('sns', 'from-rules');
    await account.sns.send(new CreateTopicCommand({ Name: 'from-rules' }));
    await account.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: arn('sqs', name),
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
    await account.events.send(new CreateEventBusCommand({ Name: 'other' }));
    const onward = await rule('{"source":["shop"]}', 'other');
    const target = await toQueue(onward, { InputPath: '$.source' }, 'other');
    await account.events.send(
      new PutTargetsCommand({
        Rule: await rule('{"detail":{"onward":[true]}}'),
        Targets: [
          { Id: 'topic', Arn: TopicArn, InputPath: '$.detail' },
          { Id: 'bus', Arn: arn('events', 'event-bus/other') },
        ],
      }),
    );
    await put({ Detail: '{"onward":true}' });
    expect(await bodies(name)).toEqual(['{"onward":true}']);
    expect(await bodies(target)).toEqual(['"shop"']);
  });
});

describe('an event bus', () => {
  it('is made, described, listed and deleted once it has no rules', async () => {
    await account.events.send(new CreateEventBusCommand({ Name: 'orders', Description: 'Mine' }));
    const described = await account.events.send(new DescribeEventBusCommand({ Name: 'orders' }));
    expect(described).toMatchObject({
      Arn: arn('events', 'event-bus/orders'),
      Description: 'Mine',
      CreationTime: new Date('2026-11-01T00:00:00Z'),
    });
    const { EventBuses = [] } = await account.events.send(new ListEventBusesCommand({}));
    expect(EventBuses.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['default', 'orders']),
    );
    const again = account.events.send(new CreateEventBusCommand({ Name: 'orders' }));
    expect(await refusal(again)).toEqual({
      name: 'ResourceAlreadyExistsException',
      message: 'Event bus orders already exists.',
    });
    const Name = await rule('{"source":["shop"]}', 'orders');
    const early = account.events.send(new DeleteEventBusCommand({ Name: 'orders' }));
    expect((await refusal(early)).name).toBe('ValidationException');
    await account.events.send(new DeleteRuleCommand({ Name, EventBusName: 'orders' }));
    await account.events.send(new DeleteEventBusCommand({ Name: 'orders' }));
    const gone = account.events.send(new DescribeEventBusCommand({ Name: 'orders' }));
    expect((await refusal(gone)).name).toBe('ResourceNotFoundException');
  });
});

describe('PutEvents', () => {
  it('answers for each entry by itself', async () => {
    const answer = await account.events.send(
      new PutEventsCommand({
        Entries: [
          { Source: 'shop', DetailType: 'a', Detail: '{}' },
          { DetailType: 'a', Detail: '{}' },
          { Source: 'shop', DetailType: 'a', Detail: '[]' },
          { Source: 'aws.s3', DetailType: 'a', Detail: '{}' },
          { Source: 'shop', DetailType: 'a', Detail: '{}', EventBusName: 'nowhere' },
        ],
      }),
    );
    expect(answer.FailedEntryCount).toBe(3);
    expect(answer.Entries).toMatchObject([
      { EventId: expect.any(String) },
      {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: 'Parameter Source is not valid. Reason: Source is a required argument.',
      },
      { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
      { ErrorCode: 'NotAuthorizedForSourceException' },
      { EventId: expect.any(String) },
    ]);
  });
});

describe('TestEventPattern', () => {
  const event = {
    id: '1',
    account: '123456789012',
    source: 'shop',
    time: '2026-11-01T00:00:00Z',
    region: 'us-west-2',
    resources: [],
    'detail-type': 'order',
    detail: { n: 5 },
  };
  const test = (EventPattern: string, of: object = event) =>
    account.events.send(new TestEventPatternCommand({ EventPattern, Event: JSON.stringify(of) }));

  it('says whether an event matches', async () => {
    expect((await test('{"detail":{"n":[{"numeric":["<",6]}]}}')).Result).toBe(true);
    expect((await test('{"detail":{"n":[{"numeric":["<",5]}]}}')).Result).toBe(false);
  });

  it('refuses a pattern that is none, and an event that is none', async () => {
    expect(await refusal(test('{"source":"shop"}'))).toEqual({
      name: 'InvalidEventPatternException',
      message: 'Event pattern is not valid. Reason: "source" must be an object or an array',
    });
    expect((await refusal(test('{"source":["shop"]}', {}))).name).toBe('ValidationException');
  });
});

describe('bad input', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      'a name with wrong characters',
      () => account.events.send(new PutRuleCommand({ Name: 'a b', EventPattern: '{"a":[1]}' })),
      { name: 'ValidationException', message: expect.stringContaining("Value 'a b' at 'name'") },
    ],
    [
      'neither pattern nor schedule',
      () => account.events.send(new PutRuleCommand({ Name: 'a' })),
      { message: 'Parameter(s) EventPattern or ScheduleExpression must be specified.' },
    ],
    [
      'a schedule, which nothing would run',
      () =>
        account.events.send(
          new PutRuleCommand({ Name: 'a', ScheduleExpression: 'rate(1 minute)' }),
        ),
      { message: expect.stringContaining('Lambdarium runs rules with an EventPattern') },
    ],
    [
      'a bus that is not there',
      () => rule('{"a":[1]}', 'nowhere'),
      { name: 'ResourceNotFoundException', message: 'Event bus nowhere does not exist.' },
    ],
    [
      'a target nothing delivers to',
      async () => toQueue(await rule(), { Arn: arn('kinesis', 'stream/s') }),
      { name: 'ValidationException' },
    ],
    [
      'an input that is not JSON',
      async () => toQueue(await rule(), { Input: 'text' }),
      { message: 'JSON syntax error in input for target queue' },
    ],
    [
      'two inputs',
      async () => toQueue(await rule(), { Input: '{}', InputPath: '$' }),
      { message: expect.stringContaining('Only one of Input, InputPath, or InputTransformer') },
    ],
    [
      'a sixth target',
      async () =>
        account.events.send(
          new PutTargetsCommand({
            Rule: await rule(),
            Targets: [1, 2, 3, 4, 5, 6].map((n) => ({ Id: `${n}`, Arn: arn('sqs', 'q') })),
          }),
        ),
      { name: 'LimitExceededException' },
    ],
    [
      'no entries',
      () => account.events.send(new PutEventsCommand({ Entries: [] })),
      { name: 'ValidationException' },
    ],
  ])('%s gets AWS’s error', async (_, act, expected) => {
    expect(await refusal(act())).toMatchObject(expected);
  });

  it.each([
    ['PutEvents', '{', 'SerializationException'],
    ['PutEvents', '{"Entries":1}', 'SerializationException'],
    ['PutRule', '{}', 'ValidationException'],
    ['Explode', '{}', 'UnknownOperationException'],
  ])('%s of %s is refused in the form of the protocol', async (operation, body, type) => {
    const response = await fetch(account.app.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSEvents.${operation}`,
      },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: type });
  });
});
