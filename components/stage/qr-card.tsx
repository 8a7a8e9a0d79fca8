import { QRCodeSVG } from 'qrcode.react';
import { presentWords as words } from '../words/present';

/** A QR code on white in both themes: cameras want dark on light. */
export function QrCard({ url, size = 208 }: { readonly url: string; readonly size?: number }) {
  return (
    <div className="flex-none rounded-lg bg-white p-3" data-testid="qr" data-url={url}>
      <QRCodeSVG value={url} size={size} marginSize={1} level="M" title={words.qr(url)} />
    </div>
  );
}
