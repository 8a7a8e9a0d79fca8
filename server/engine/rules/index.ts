import { asynchronousRules } from './asynchronous';
import { configurationRules } from './configuration';
import { environmentRules } from './environment';
import { invokeRules } from './invoke';
import type { Rule } from './rule';
import { conversationRules } from './sources/conversation';
import { eventRules } from './sources/events';
import { firehoseRules } from './sources/firehose';
import { graphqlRules } from './sources/graphql';
import { identityRules } from './sources/identity';
import { webRules } from './sources/web';
import { workflowRules } from './sources/workflow';

export type { Rule, RuleKind } from './rule';

const table = {
  ...invokeRules,
  ...asynchronousRules,
  ...environmentRules,
  ...configurationRules,
  ...webRules,
  ...identityRules,
  ...workflowRules,
  ...graphqlRules,
  ...conversationRules,
  ...firehoseRules,
  ...eventRules,
};

export type RuleId = keyof typeof table;

/** Every rule of the model by its id. */
export const rules: Readonly<Record<RuleId, Rule>> = table;

/** The month in which the rules were last held against their sources. */
export const modelDate = '2026-11';
