import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { SheetModel } from "../../file/book";

interface RenameDialogProps {
  readonly sheet: SheetModel;
  /** Why a name will not do, or null. */
  problem(name: string): string | null;
  onRename(name: string): void;
  onClose(): void;
}

/** Asks for a sheet's new name. */
export function RenameDialog({ sheet, problem, onRename, onClose }: RenameDialogProps) {
  const [name, setName] = useState(sheet.name);
  const [said, setSaid] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const why = problem(name);
    setSaid(why);
    if (why === null) onRename(name);
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>Rename “{sheet.name}”</DialogTitle>
            <DialogContent>
              <Field label="New name" {...(said === null ? {} : { validationMessage: said, validationState: "error" as const })}>
                <Input value={name} onChange={(_event, data) => setName(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={onClose}>
                Cancel
              </Button>
              <Button appearance="primary" type="submit">
                Rename
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
