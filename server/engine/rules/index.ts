import { asynchronousRules } from './asynchronous';
import { clientRules } from './client';
import { concurrencyRules } from './concurrency';
import { configurationRules } from './configuration';
import { destinationRules } from './destinations';
import { environmentRules } from './environment';
import { invokeRules } from './invoke';
import { lintRules } from './lint';
import type { Rule } from './rule';
import { agentRules } from './sources/agents';
import { apiGatewayRules } from './sources/api-gateway';
import { conversationRules } from './sources/conversation';
import { dataRules } from './sources/data';
import { deploymentRules } from './sources/deployment';
import { deviceRules } from './sources/devices';
import { edgeRules } from './sources/edge';
import { eventRules } from './sources/events';
import { firehoseRules } from './sources/firehose';
import { graphqlRules } from './sources/graphql';
import { identityRules } from './sources/identity';
import { serviceRules } from './sources/services';
import { storageRules } from './sources/storage';
import { webRules } from './sources/web';
import { workflowRules } from './sources/workflow';

export type { Rule, RuleKind } from './rule';

const table = {
  ...invokeRules,
  ...clientRules,
  ...asynchronousRules,
  ...destinationRules,
  ...concurrencyRules,
  ...environmentRules,
  ...configurationRules,
  ...lintRules,
  ...webRules,
  ...apiGatewayRules,
  ...edgeRules,
  ...identityRules,
  ...workflowRules,
  ...graphqlRules,
  ...conversationRules,
  ...firehoseRules,
  ...eventRules,
  ...serviceRules,
  ...storageRules,
  ...deviceRules,
  ...deploymentRules,
  ...agentRules,
  ...dataRules,
};

export type RuleId = keyof typeof table;

/** Every rule of the model by its id. */
export const rules: Readonly<Record<RuleId, Rule>> = table;

/** The month in which the rules were last held against their sources. */
export const modelDate = '2026-11';
