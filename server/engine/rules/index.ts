import { asynchronousRules } from './asynchronous';
import { configurationRules } from './configuration';
import { environmentRules } from './environment';
import { invokeRules } from './invoke';
import type { Rule } from './rule';
import { agentRules } from './sources/agents';
import { dataRules } from './sources/data';
import { deploymentRules } from './sources/deployment';
import { deviceRules } from './sources/devices';
import { eventRules } from './sources/events';
import { identityRules } from './sources/identity';
import { serviceRules } from './sources/services';
import { storageRules } from './sources/storage';
import { webRules } from './sources/web';

export type { Rule, RuleKind } from './rule';

const table = {
  ...invokeRules,
  ...asynchronousRules,
  ...environmentRules,
  ...configurationRules,
  ...webRules,
  ...identityRules,
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
