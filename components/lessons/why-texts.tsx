import type { Lesson } from '#lessons';
import { RuleNote } from '../inspector/rule-note';
import { paragraph } from './paragraph';
import { RichText } from './rich-text';

/** Why it is so, and the rules it rests on, each with its source. */
export function WhyTexts({ why }: Pick<Lesson, 'why'>) {
  return (
    <>
      {why.texts.map((text) => (
        <p key={text} className={paragraph}>
          <RichText text={text} />
        </p>
      ))}
      <ul className="flex flex-col gap-4">
        {why.rules.map((rule) => (
          <li key={rule}>
            <RuleNote rule={rule} hue="var(--control)" />
          </li>
        ))}
      </ul>
    </>
  );
}
