// A signal to `npm start` ends npm and the shell between us, but never arrives here: all we see
// is a new parent. Then this process takes the signal as its own.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
