'use client';
import { settingsWords } from '../words/compose-settings';
import { editConfig, editDraft } from './compose-store';
import { useFinding } from './lint-store';
import { SwitchRow } from './switch-row';
import { useCompose } from './use-compose';

const words = settingsWords.permissions;

/** What the caller and the execution role may do. */
export function PermissionFields() {
  const roleMaySend = useCompose(({ draft }) => draft.config.roleMaySend);
  const callerMayInvoke = useCompose(({ draft }) => draft.callerMayInvoke);
  return (
    <>
      <SwitchRow
        id="caller-may-invoke"
        label={words.caller}
        value={callerMayInvoke}
        finding={useFinding('act', 'callerMayInvoke')}
        onValue={(value) => editDraft({ callerMayInvoke: value })}
      />
      <p className="py-1 text-ink-3 text-xs">{words.callerAbout}</p>
      <SwitchRow
        id="role-may-send"
        label={words.role}
        value={roleMaySend}
        finding={useFinding('function', 'roleMaySend')}
        onValue={(value) => editConfig({ roleMaySend: value })}
      />
      <p className="py-1 text-ink-3 text-xs">{words.roleAbout}</p>
    </>
  );
}
