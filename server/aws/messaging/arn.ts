/** The parts of an ARN that say what it names. */
export interface Arn {
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  /** Everything after the account. */
  readonly resource: string;
}

const form = /^arn:aws[a-z-]{0,20}:([a-z0-9-]{1,40}):([a-z0-9-]{0,40}):(\d{12}|):(.{1,1024})$/;

/** Reads an ARN; null if it is none. */
export function parseArn(text: string): Arn | null {
  if (text.length > 1_600) return null;
  const [, service, region, accountId, resource] = form.exec(text) ?? [];
  if (service === undefined || region === undefined) return null;
  return { service, region, accountId: accountId ?? '', resource: resource ?? '' };
}

/** Name of the queue that an ARN of this account names; null if it names something else. */
export function queueNameOf(text: string, accountId: string): string | null {
  const arn = parseArn(text);
  return arn?.service === 'sqs' && arn.accountId === accountId ? arn.resource : null;
}

/** Name of the topic that an ARN of this account names. */
export function topicNameOf(text: string, accountId: string): string | null {
  const arn = parseArn(text);
  return arn?.service === 'sns' && arn.accountId === accountId && !arn.resource.includes(':')
    ? arn.resource
    : null;
}

/** Name and qualifier of the function that an ARN of this account names. */
export function functionOf(
  text: string,
  accountId: string,
): { readonly name: string; readonly qualifier: string | null } | null {
  const arn = parseArn(text);
  if (arn?.service !== 'lambda' || arn.accountId !== accountId) return null;
  const [, name, qualifier] =
    /^function:([\w-]{1,64})(?::([\w$-]{1,128}))?$/.exec(arn.resource) ?? [];
  return name === undefined ? null : { name, qualifier: qualifier ?? null };
}
