<?php
// What browsers are told of connections, and where a plain one leads. Require it before anything is sent.
declare(strict_types=1);

const ONLY_HTTPS = false;
const HSTS_S = 0; // how long browsers come by encrypted connections alone

$secure = ($_SERVER['HTTPS'] ?? 'off') !== 'off';
if (ONLY_HTTPS && !$secure) {
    header('Location: https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'], true, 308);
    exit;
}
if (HSTS_S && $secure) {
    header('Strict-Transport-Security: max-age=' . HSTS_S);
}
