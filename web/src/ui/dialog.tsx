import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Button } from '@/ui/button';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end. */
  footer?: ReactNode;
  width?: 'small' | 'normal' | 'wide';
  /** Makes the dialog a form: Enter and Ctrl+Enter send it. */
  onSubmit?: (event: FormEvent) => void;
}
export type SheetProps = DialogProps & { actions?: ReactNode };
export interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

const load = () => import('@/ui/dialog-popup');
const DialogPopup = late(() => load().then((part) => part.DialogPopup));
const SheetPopup = late(() => load().then((part) => part.SheetPopup));
const DrawerPopup = late(() => load().then((part) => part.DrawerPopup));

/** Fetches what draws dialogs, so that the first stands at once. */
export const dialogsNear = DialogPopup.near;

/** Whether it was ever open: until then there is nothing to draw, and afterwards it may be on its way out. */
function useWanted(open: boolean): boolean {
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted || open;
}

/** A dialog in the middle; on a phone a sheet from below. What draws it is fetched with the first, so that pages stay light. */
export function Dialog(props: DialogProps) {
  return useWanted(props.open) ? <DialogPopup {...props} /> : null;
}

/** A panel at the end edge: peeks and small forms beside their list. On a phone it covers the screen. */
export function Sheet(props: SheetProps) {
  return useWanted(props.open) ? <SheetPopup {...props} /> : null;
}

/** A panel from the start edge: the navigation of a phone. */
export function Drawer(props: DrawerProps) {
  return useWanted(props.open) ? <DrawerPopup {...props} /> : null;
}

export interface ConfirmProps {
  open: boolean;
  onClose: () => void;
  /** States the effect in numbers: "Post 12 invoices, €4,210.00". */
  title: string;
  body?: ReactNode;
  action: string;
  danger?: boolean;
  onConfirm: () => Promise<unknown> | undefined;
}

/** Only before what cannot be undone, or moves money or the ledger. */
export function Confirm({ open, onClose, title, body, action, danger, onConfirm }: ConfirmProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      width="small"
      onSubmit={() => void run()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      {body}
    </Dialog>
  );
}
