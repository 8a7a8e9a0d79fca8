import { openFile } from './scenario-file';

/** Opens a scenario file that is dropped anywhere on the page. Returns what ends it. */
export function acceptDrops(): () => void {
  const root = document.documentElement;
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent) => {
    if (!hasFile(event)) return;
    // Else the browser leaves the page for the file.
    event.preventDefault();
    root.dataset.drop = 'true';
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) delete root.dataset.drop;
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    delete root.dataset.drop;
    const file = event.dataTransfer?.files[0];
    if (file) void openFile(file);
  };
  window.addEventListener('dragover', onOver);
  window.addEventListener('dragleave', onLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('dragleave', onLeave);
    window.removeEventListener('drop', onDrop);
  };
}
