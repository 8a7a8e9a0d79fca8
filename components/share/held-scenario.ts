import { readEventLines } from '#model/exports/event-lines';
import { readPngText } from '#model/exports/png-text';
import { scenarioInSvg } from '#model/picture/svg-text';
import { shareWords as words } from '../words/share';

/** The scenario that a file holds, as JSON text, or why it holds none. */
export type Held =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: string };

/** Looks for it by what the file is, not by its name: a picture, lines of events, or the scenario itself. */
export function heldScenario(bytes: Uint8Array): Held {
  if (bytes[0] === 0x89) return found(readPngText(bytes), words.emptyPicture);
  const text = new TextDecoder().decode(bytes).trimStart();
  if (text.startsWith('<')) return found(scenarioInSvg(text), words.emptyPicture);
  if (/^\{[^\n]*"lambdarium":"events"/.test(text)) {
    const lines = readEventLines(text);
    return lines.ok
      ? { ok: true, text: JSON.stringify(lines.scenario) }
      : { ok: false, fault: lines.fault };
  }
  return { ok: true, text };
}

const found = (text: string | null, fault: string): Held =>
  text === null ? { ok: false, fault } : { ok: true, text };
