import { takeAlongWords as words } from '../words/take-along';
import { paneButton } from './pane-button';
import { saveFile } from './save-file';

/** Saves what was made as a file and says so; waits as long as nothing is made. */
export function DownloadButton({
  file,
  blob,
  onTold,
}: {
  readonly file: string;
  readonly blob: Blob | null;
  readonly onTold: (text: string) => void;
}) {
  return (
    <button
      type="button"
      className={paneButton}
      disabled={blob === null}
      data-testid="take-download"
      onClick={() => {
        if (blob === null) return;
        saveFile(file, blob);
        onTold(words.downloaded(file));
      }}
    >
      {words.download}
    </button>
  );
}
