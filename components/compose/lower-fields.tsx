import { FailureFields } from './failure-fields';
import { SettingsSections } from './settings-sections';

/** What happens on failure, and the settings that open: below the fold of every screen. */
export function LowerFields() {
  return (
    <>
      <FailureFields />
      <SettingsSections />
    </>
  );
}
