import { type Rule, type RuleId, rules } from '#engine';
import { catalogue } from './catalogue';

/** A rule of the model as a person reads it. */
export const ruleOf = (id: RuleId): Rule => {
  const { sentence, source } = rules[id];
  return { ...rules[id], sentence: catalogue(sentence), source: catalogue(source) };
};
