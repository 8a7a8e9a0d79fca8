import { asynchronousRules } from './asynchronous';
import { clientRules } from './client';
import { concurrencyRules } from './concurrency';
import { configurationRules } from './configuration';
import { destinationRules } from './destinations';
import { environmentRules } from './environment';
import { invokeRules } from './invoke';
import type { Rule } from './rule';
import { apiGatewayRules } from './sources/api-gateway';
import { edgeRules } from './sources/edge';
import { eventRules } from './sources/events';
import { identityRules } from './sources/identity';
import { webRules } from './sources/web';

export type { Rule, RuleKind } from './rule';

const table = {
  ...invokeRules,
  ...clientRules,
  ...asynchronousRules,
  ...destinationRules,
  ...concurrencyRules,
  ...environmentRules,
  ...configurationRules,
  ...webRules,
  ...apiGatewayRules,
  ...edgeRules,
  ...identityRules,
  ...eventRules,
};

export type RuleId = keyof typeof table;

/** Every rule of the model by its id. */
export const rules: Readonly<Record<RuleId, Rule>> = table;

/** The month in which the rules were last held against their sources. */
export const modelDate = '2026-11';
