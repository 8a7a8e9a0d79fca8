import type { ReactNode } from 'react';

const icon = (drawing: ReactNode) =>
  function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };

export const PlayIcon = icon(<path d="M4 2.5v11l9-5.5z" />);
export const PauseIcon = icon(<path d="M4 2.5h2.6v11H4zM9.4 2.5H12v11H9.4z" />);
export const ReplayIcon = icon(
  <path d="M3.4 5.2A5.4 5.4 0 1 1 2.6 8.6M3 1.9v3.6h3.6" fill="none" strokeWidth="2" />,
);
export const StepForwardIcon = icon(<path d="M2.5 2.5 9.5 8l-7 5.5zM13 2.5v11" />);
export const StepBackIcon = icon(<path d="M13.5 2.5 6.5 8l7 5.5zM3 2.5v11" />);
export const NextAttemptIcon = icon(<path d="M2 3v10l5.5-5zM8 3v10l5.5-5z" />);
export const PreviousAttemptIcon = icon(<path d="M14 3v10L8.5 8zM8 3v10L2.5 8z" />);
export const StartIcon = icon(
  <path d="M3 2.500v11M8 3.5 3.5 8 8 12.500M13 3.5 8.5 8l4.5 4.5" fill="none" strokeWidth="2" />,
);
export const EndIcon = icon(
  <path d="M13 2.500v11M8 3.5 12.5 8 8 12.500M3 3.5 7.5 8 3 12.5" fill="none" strokeWidth="2" />,
);
export const CloseIcon = icon(<path d="m3.5 3.5 9 9m0-9-9 9" fill="none" strokeWidth="2" />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" fill="none" strokeWidth="1.8" />
    <path d="m10.5 10.5 3.5 3.5" strokeWidth="2" />
  </>,
);
export const ChevronIcon = icon(<path d="m4 6 4 4 4-4" fill="none" strokeWidth="1.8" />);
export const MoonIcon = icon(
  <path d="M13.3 9.800A6 6 0 0 1 6.2 2.700a5.8 5.8 0 1 0 7.1 7.100z" fill="none" />,
);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="3" fill="none" />
    <path d="M8 1.200v1.300M8 13.500v1.300M1.2 8h1.300M13.5 8h1.300M3.2 3.200l.9.9M11.9 11.900l.9.9M3.2 12.800l.9-.9M11.9 4.100l.9-.9" />
  </>,
);
export const ScreenIcon = icon(
  <>
    <rect x="1.5" y="2.5" width="13" height="8.5" rx="1" fill="none" />
    <path d="M5.5 14h5" />
  </>,
);
