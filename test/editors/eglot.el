;;; eglot.el --- Drives Emacs as a person would, and leaves what it saw as JSON.  -*- lexical-binding: t -*-
;; In the environment: SOP_DOCUMENT, the file to open, and SOP_RESULT, the file for the result.
(require 'eglot)
(require 'flymake)
(require 'json)

(setq eglot-sync-connect 30
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.1
      eglot-send-changes-idle-time 0.1)

(defvar seen nil)

(defun see (name value) (push (cons name value) seen))

(defun findings ()
  "What Flymake shows of the server's findings: offsets in characters from 0."
  (vconcat
   (mapcar (lambda (each)
             `((code . ,(cdr (assoc 'code (flymake-diagnostic-data each))))
               (text . ,(flymake-diagnostic-text each))
               (from . ,(1- (flymake-diagnostic-beg each)))
               (to . ,(1- (flymake-diagnostic-end each)))))
           (flymake-diagnostics))))

(defun shows (words)
  (seq-some (lambda (each) (string-match-p (regexp-quote words) (flymake-diagnostic-text each)))
            (flymake-diagnostics)))

(defun finish ()
  (with-temp-file (getenv "SOP_RESULT")
    (let ((coding-system-for-write 'utf-8)) (insert (json-encode seen))))
  (kill-emacs 0))

(defun wait-for (what condition)
  "Wait until CONDITION holds, for half a minute at most."
  (with-timeout (30 (see 'missing what) (finish))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(find-file (getenv "SOP_DOCUMENT"))
(eglot-ensure)
(run-hooks 'post-command-hook)
(wait-for "the server" #'eglot-managed-p)
(flymake-start)
(wait-for "findings" (lambda () (shows "Dana Reyez")))
(see 'findings (findings))

(goto-char (point-min))
(search-forward "- Baker:")
(backward-char 3)
(see 'hover
     (plist-get (plist-get (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                            (eglot--TextDocumentPositionParams))
                           :contents)
                :value))

;; What is typed behind two emoji, one character after the other.
(goto-char (point-min))
(search-forward "Bake the")
(end-of-line)
(dolist (character '(" " "🍰" " " "T" "B" "D"))
  (insert character)
  (eglot--signal-textDocument/didChange))
(wait-for "the finding of what was typed" (lambda () (shows "TBD")))
(see 'afterTyping (findings))

(goto-char (point-min))
(search-forward "Dana Reyez")
(let ((actions (jsonrpc-request
                (eglot--current-server-or-lose) :textDocument/codeAction
                (list :textDocument (eglot--TextDocumentIdentifier)
                      :range (list :start (eglot--pos-to-lsp-position (match-beginning 0))
                                   :end (eglot--pos-to-lsp-position (match-end 0)))
                      :context '(:diagnostics [])))))
  (see 'actions (vconcat (mapcar (lambda (each) (plist-get each :title)) actions)))
  (eglot--apply-workspace-edit (plist-get (elt actions 0) :edit)))
(eglot--signal-textDocument/didChange)
(wait-for "the owner to be known" (lambda () (not (shows "Dana Reyez"))))
(eglot-format-buffer)
(see 'text (buffer-substring-no-properties (point-min) (point-max)))
(finish)
