import { Ban, Check, Download, Eraser, Send, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { raw } from '@/api/client';
import type { Text } from '@/lib/i18n';
import type { Action } from '@/ui/menu';
import { warn } from '@/ui/toast';

const ICONS: Record<string, ReactNode> = {
  submit: <Send size={16} />,
  qualify: <Check size={16} />,
  send_back: <Undo2 size={16} />,
  block: <Ban size={16} />,
  unblock: <Check size={16} />,
};

interface Needs {
  t: Text;
  id: string;
  /** What the server allows in the customer's standing now. */
  allowed: string[];
  ask: (action: string) => void;
  mayErase: boolean;
  erase: () => void;
}

export function customerActions({ t, id, allowed, ask, mayErase, erase }: Needs): Action[] {
  const personalData = async () => {
    try {
      const answer = await raw('POST', `/sales/customers/${id}/personal-data`, { body: {} });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = 'personal-data.zip';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (error) {
      warn(t('failed'), error instanceof Error ? error.message : undefined);
    }
  };
  return [
    ...allowed.map((action) => ({
      label: t(`customers-do-${action}`),
      icon: ICONS[action],
      danger: action === 'block',
      run: () => ask(action),
    })),
    ...(mayErase
      ? [
          {
            label: t('customers-personal-data'),
            icon: <Download size={16} />,
            apart: true,
            run: () => void personalData(),
          },
          { label: t('customers-erase'), icon: <Eraser size={16} />, danger: true, run: erase },
        ]
      : []),
  ];
}
