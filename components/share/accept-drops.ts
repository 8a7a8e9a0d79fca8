import { showDropSign } from './drop-sign';
import { openFile } from './scenario-file';

/** Opens a file that is dropped anywhere on the page and holds a scenario. Returns what ends it. */
export function acceptDrops(): () => void {
  const root = document.documentElement;
  let hideSign: (() => void) | null = null;
  const end = () => {
    delete root.dataset.drop;
    hideSign?.();
    hideSign = null;
  };
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent) => {
    if (!hasFile(event)) return;
    // Else the browser leaves the page for the file.
    event.preventDefault();
    root.dataset.drop = 'true';
    hideSign ??= showDropSign();
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) end();
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    end();
    const file = event.dataTransfer?.files[0];
    if (file) void openFile(file);
  };
  window.addEventListener('dragover', onOver);
  window.addEventListener('dragleave', onLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    end();
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('dragleave', onLeave);
    window.removeEventListener('drop', onDrop);
  };
}
