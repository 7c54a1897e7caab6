<?php
// Locks an account after failures in a row: ask `is_locked_out($name)` before a password is checked, then tell how it went.
// What is counted lies beside the session files: with several machines, keep it in your database.
declare(strict_types=1);

const MAX_FAILURES = 5;
const LOCKOUT_S = 900; // null: until `lockout_forget` is called

function lockout_file_of(string $name): string
{
    return (session_save_path() ?: sys_get_temp_dir()) . '/failures_' . hash('sha256', $name);
}

function is_locked_out(string $name): bool
{
    clearstatcache();
    $file = lockout_file_of($name);
    if (!is_file($file) || filesize($file) < MAX_FAILURES) {
        return false;
    }
    if (LOCKOUT_S !== null && time() - filemtime($file) >= LOCKOUT_S) {
        lockout_forget($name);
        return false;
    }
    return true;
}

function lockout_failed(string $name): void
{
    file_put_contents(lockout_file_of($name), '.', FILE_APPEND | LOCK_EX);
}

function lockout_forget(string $name): void
{
    @unlink(lockout_file_of($name));
}
