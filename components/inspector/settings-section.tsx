import { LiveWords } from '../live/live-words';
import { settingWords as words } from '../words/settings';
import type { RunView } from './run-view';
import { calledQualifier, retryPolicy, settingsInForce } from './settings-in-force';

/** Whose retry policy holds now, and every setting in force with its reason. */
export function SettingsSection({ state, events }: RunView) {
  const called = calledQualifier(events);
  const { qualifier, version } = called;
  const alias = qualifier !== null && version > 0 && qualifier !== String(version);
  return (
    <section className="flex flex-col gap-2" data-testid="settings-in-force">
      <h3 className="font-semibold text-ink-3 text-xs">{words.heading}</h3>
      <p className="text-ink-2 text-sm leading-5">
        <b className="font-semibold text-ink">{words.policy}.</b>{' '}
        <LiveWords text={retryPolicy(state, called)} at={(now) => retryPolicy(now, called)} />
      </p>
      {state.config === null ? (
        <p className="text-ink-2 text-sm">{words.noFunction}</p>
      ) : (
        <>
          <p className="mono wrap-anywhere text-ink-3 text-xs">
            {words.of(state.functionName, qualifier ?? '$LATEST')}
          </p>
          {alias && (
            <p className="text-ink-2 text-sm">{words.resolved(qualifier, String(version))}</p>
          )}
          <dl className="flex flex-col">
            {settingsInForce(state.config, called, state.invocationType).map(
              ({ name, value, because, idle }) => (
                <div
                  key={name}
                  className="grid grid-cols-[1fr_auto] gap-x-3 border-hairline border-t py-1 text-sm"
                  data-idle={idle}
                >
                  <dt className="text-ink-2">{name}</dt>
                  <dd
                    className={`mono wrap-anywhere text-right text-xs leading-[18px] ${idle ? 'text-ink-3 line-through' : 'text-ink'}`}
                  >
                    {value}
                  </dd>
                  <dd className="col-span-2 text-ink-3 text-xs">{because}</dd>
                </div>
              ),
            )}
          </dl>
        </>
      )}
    </section>
  );
}
