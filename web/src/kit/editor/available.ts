import * as decimal from '@/lib/decimal';

export const available = (onHand: string, reserved: string): string => {
  const [a, b] = [decimal.parse(onHand), decimal.parse(reserved)];
  return a && b ? decimal.text(decimal.trim(decimal.subtract(a, b))) : onHand;
};
