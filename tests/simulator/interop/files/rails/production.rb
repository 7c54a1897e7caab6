Rails.application.configure do
  config.force_ssl = true
  config.session_store(
    :redis_session_store,
    key: "_app",
    secure: true,
    expire_after: 1.day + 12.hours,
    redis: { url: ENV.fetch("REDIS_URL", "redis://:canary-not-to-be-seen@cache") }
  )
  config.log_tags = [ :request_id ]
end
