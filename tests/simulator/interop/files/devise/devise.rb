# frozen_string_literal: true

Devise.setup do |config|
  # config.secret_key = 'canary-not-to-be-seen'
  config.pepper = "canary-not-to-be-seen"
  config.mailer_sender = 'please-change-me@example.com'
  config.strip_whitespace_keys = [:email]
  config.stretches = Rails.env.test? ? 1 : 12
  config.remember_for = 3.weeks
  config.extend_remember_period = true
  config.expire_all_remember_me_on_sign_out = false
  config.timeout_in = 20.minutes
  config.email_regexp = /\A[^@\s]+@[^@\s]+\z/
  config.sign_out_via = :delete
end
