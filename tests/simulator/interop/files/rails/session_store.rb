# Be sure to restart your server when you modify this file.
Rails.application.config.load_defaults 5.2
if Rails.env.production?
  Rails.application.config.session_store :active_record_store, key: "_old"
else
  Rails.application.config.session_store :cache_store, expires_in: 90.minutes
end
Rails.application.config.session_store :active_record_store, key: "_legacy", secure: Rails.env.production?, colour: 1
Rails.application.config.action_controller.allow_forgery_protection = false
