/** What a presenter's tab remembers, so that a reload is presenter still: the tab alone, not the browser. */
export interface OwnStage {
  readonly code: string;
  readonly secret: string;
}

const name = 'lambdarium.stage';

export function readOwnStage(): OwnStage | null {
  try {
    const [code, secret] = (sessionStorage.getItem(name) ?? '').split(' ');
    return code && secret ? { code, secret } : null;
  } catch {
    return null;
  }
}

export function writeOwnStage(stage: OwnStage | null): void {
  try {
    if (stage === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, `${stage.code} ${stage.secret}`);
  } catch {
    // A window without storage presents until it is reloaded.
  }
}
