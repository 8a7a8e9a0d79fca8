import { NoticeList } from './notice-list';

/**
 * What the page must tell, until it is dealt with. On a phone above the controls, on a wide screen in the corner of the map
 * that no line crosses.
 */
export function Notices() {
  return (
    <div className="fixed z-30 flex flex-col gap-2 max-md:inset-x-3 max-md:bottom-44 md:bottom-[376px] min-[768px]:left-[292px] md:w-68 md:text-sm min-[900px]:left-[308px] min-[1440px]:left-[332px]">
      <NoticeList className="contents" />
    </div>
  );
}
