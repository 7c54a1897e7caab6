public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.ExpireTimeSpan = TimeSpan.FromHours(1) ;
                options.SlidingExpiration = false;
                options.SessionStore = new MemoryCacheTicketStore();
                options.Cookie.MaxAge = TimeSpan.FromDays(7);
            });
    }

    public async Task<IActionResult> Login(LoginModel input)
    {
        await HttpContext.SignInAsync(principal, new AuthenticationProperties { IsPersistent = input.RememberMe });
        return Redirect($"/{input.ReturnUrl}");
    }
}
