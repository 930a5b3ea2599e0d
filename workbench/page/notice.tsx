import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";

/** A sentence for the user, with a title that says what it is about. */
export interface NoticeText {
  readonly title: string;
  readonly sentence: string;
}

export function Notice({ notice, onClose }: { readonly notice: NoticeText | null; onClose(): void }) {
  return (
    <Dialog modalType="alert" open={notice !== null} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{notice?.title}</DialogTitle>
          <DialogContent>{notice?.sentence}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
