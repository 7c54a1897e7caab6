<?php
// The pages of the PHP application, upon the code that was exported, which lies beside it. `age` lets time pass: it moves
// all dates that the guard has noted into the past, since PHP's clock cannot be moved.
declare(strict_types=1);

$do = $_GET['do'];
if ($do === 'headers') {
    $_SERVER['HTTPS'] = $_SERVER['HTTP_X_HTTPS'] ?? 'off';
    require __DIR__ . '/headers.php';
    echo 'page';
    exit;
}
foreach (['guard', 'csrf', 'lockout'] as $name) {
    if (is_file(__DIR__ . "/$name.php")) {
        require __DIR__ . "/$name.php";
    }
}
$guarded = function_exists('guard_start');
if ($do === 'age') {
    session_start();
    foreach (['logged_in_at', 'seen_at', 'fresh_since', 'id_since'] as $date) {
        $_SESSION['guard'][$date] -= (int) $_GET['s'];
    }
    exit;
}
$guarded ? guard_start() : session_start();
switch ($do) {
    case 'login':
        $guarded ? guard_log_in('u1') : null;
        $_SESSION['user'] = 'u1';
        break;
    case 'logout':
        $guarded ? guard_log_out() : session_destroy();
        break;
    case 'visit':
        echo $_SESSION['user'] ?? 'nobody';
        break;
    case 'fresh':
        echo guard_is_fresh() ? 'fresh' : 'stale';
        break;
    case 'end':
        guard_end_sessions_of('u1');
        break;
    case 'new_id':
        guard_new_id();
        break;
    case 'attempt':
        if (is_locked_out('u1')) {
            echo 'locked';
        } elseif ($_GET['right'] === '1') {
            lockout_forget('u1');
            echo 'in';
        } else {
            lockout_failed('u1');
            echo 'wrong';
        }
        break;
    case 'lock_age':
        touch(lockout_file_of('u1'), time() - (int) $_GET['s']);
        break;
    case 'token':
        echo csrf_token();
        break;
    case 'form':
        csrf_check();
        echo 'done';
        break;
}
