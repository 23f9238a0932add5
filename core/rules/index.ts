import type { Rule } from '../findings/rule.ts';

export const rules: readonly Rule[] = [];
