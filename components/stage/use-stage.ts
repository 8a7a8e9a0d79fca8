'use client';
import { useStore } from 'zustand';
import { type StageState, stageStore } from './stage-store';

/** A part of what the page knows of the presented room. */
export const useStage = <T>(select: (state: StageState) => T): T => useStore(stageStore, select);
