/** How a page commands an embed and hears of it: code, the same in every language. */
export const exampleScript = `<script>
  const origin = 'http://localhost:3000';
  const frame = document.querySelector('iframe').contentWindow;
  const ask = (command) => frame.postMessage({ lambdarium: 1, ...command }, origin);

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame || from !== origin || data.lambdarium !== 1) return;
    switch (data.type) {
      case 'ready': ask({ type: 'play' }); break;
      case 'moment': console.log(data.ms, data.durationMs, data.playing); break;
      case 'ended': console.log(data.outcome); break;
      case 'refused': console.warn(data.message); break;
    }
  });

  // ask({ type: 'pause' }); ask({ type: 'seek', ms: 60000 }); ask({ type: 'load', link: 'v1.…' });
</script>
`;
