import type { ThemeName } from '#model/picture/picture-theme';
import { TextChoice } from '../compose/text-choice';
import { takeAlongWords as words } from '../words/take-along';

/** Whether the picture is drawn for the night or the day. */
export function ThemeChoice({
  value,
  onValue,
}: {
  readonly value: ThemeName;
  readonly onValue: (value: ThemeName) => void;
}) {
  return (
    <TextChoice
      id="take-theme"
      label={words.theme}
      value={value}
      options={[
        ['night', words.themes.night],
        ['day', words.themes.day],
      ]}
      onValue={onValue}
    />
  );
}
