-- Drives Neovim as a person would, and leaves what it saw as JSON. Arguments: the document, the file for the result.
local document, result = vim.env.SOP_DOCUMENT, vim.env.SOP_RESULT
local seen = {}

local function finish()
  local file = io.open(result, 'w')
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qa!')
end

local function diagnostics()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local code = each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code)
    table.insert(found, { code = code, line = each.lnum, from = each.col, to = each.end_col })
  end
  return found
end

local function has(code)
  for _, each in ipairs(diagnostics()) do
    if each.code == code then
      return true
    end
  end
  return false
end

-- For half a minute at most; what is there sooner goes on sooner.
local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    seen.missing = what
    finish()
  end
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(document))
wait_for('findings', function()
  return has('owner-unknown')
end)
seen.findings = diagnostics()

vim.fn.search('- Baker: ')
vim.fn.search('Baker')
seen.hover = request('textDocument/hover', vim.lsp.util.make_position_params()).contents.value

-- What is typed behind two emoji, one character after the other.
local row = vim.fn.search('Bake the') - 1
local line = vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1]
local at = #line
for _, character in ipairs({ ' ', '🍰', ' ', 'T', 'B', 'D' }) do
  vim.api.nvim_buf_set_text(0, row, at, row, at, { character })
  at = at + #character
end
wait_for('the finding of what was typed', function()
  return has('placeholder-left')
end)
seen.afterTyping = diagnostics()

local owner = vim.fn.search('Owner', 'w') - 1
local actions = request('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = { line = owner, character = 7 }, ['end'] = { line = owner, character = 17 } },
  context = { diagnostics = {} },
})
seen.actions = vim.tbl_map(function(action)
  return action.title
end, actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
wait_for('the owner to be known', function()
  return not has('owner-unknown')
end)
local edits = request('textDocument/formatting', vim.lsp.util.make_formatting_params())
vim.lsp.util.apply_text_edits(edits, vim.api.nvim_get_current_buf(), 'utf-16')
seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
finish()
