using System.Buffers.Text;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Domain.Parties;
using Suiyuan.Web.Api;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Accounts;

/// <summary>What opens an account.</summary>
/// <param name="Proof">base64url of the sign-in proof, sealed by a seal or root key of the party.</param>
/// <param name="UserName">2 to 32 characters.</param>
/// <param name="Password">At least 10 characters; left out when a passkey is wanted instead.</param>
/// <param name="Passkey">True to get creation options for a passkey in the answer.</param>
internal sealed record OpenAccount(string? Proof, string? UserName, string? Password, bool Passkey);

/// <summary>What signs in by a key of the party.</summary>
/// <param name="Proof">base64url of the sign-in proof.</param>
internal sealed record KeySignIn(string? Proof);

/// <summary>Who the caller is.</summary>
internal sealed record Me(string Party, string? Role, string? Name, string UserName, bool Demo, string? Notice);

/// <summary>Where to go next.</summary>
internal sealed record SignedIn(string Party, string? Role, string Next, JsonElement? Options = null);

/// <summary>A challenge.</summary>
internal sealed record ChallengeAnswer(string Challenge);

/// <summary>Opening accounts, signing in and out. Cookies are SameSite=Lax, so no other site can send these for a user;
/// the forms carry antiforgery tokens besides.</summary>
internal static class AccountEndpoints
{
    /// <summary>Most bytes of a credential or request of this folder.</summary>
    private const int MaxBody = 32 * 1024;

    /// <summary>Maps the endpoints.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        var accounts = app.MapGroup("/api/accounts").WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        accounts.MapGet("/challenge", (SignInChallenges challenges, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(new ChallengeAnswer(challenges.Make()));
        });

        var guarded = accounts.MapGroup("").RequireRateLimiting(AccountsSetup.SignInLimit);
        guarded.MapPost("/", OpenAsync);
        guarded.MapPost("/sign-in/password", SignInByPasswordAsync);
        guarded.MapPost("/sign-in/key", SignInByKeyAsync);
        guarded.MapPost("/sign-in/passkey/options", PasskeyRequestOptionsAsync);
        guarded.MapPost("/sign-in/passkey", SignInByPasskeyAsync);

        var passkeys = accounts.MapGroup("/passkeys").RequireAuthorization();
        passkeys.MapPost("/options", PasskeyCreationOptionsAsync);
        passkeys.MapPost("/", AddPasskeyAsync);

        // A form, so that the antiforgery token is asked for.
        app.MapPost("/sign-out", async ([FromForm] string? returnUrl, SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.Redirect(LocalOr(returnUrl, "/"));
        });

        app.MapGet("/api/me", Results<Ok<Me>, Problem> (ClaimsPrincipal user, PartyDirectory parties, SuiyuanOptions options, Text text) =>
            user.FindFirstValue(AccountClaims.Party) is { } party
                ? TypedResults.Ok(new Me(party, user.FindFirstValue(ClaimTypes.Role), parties.Find(party)?.Name.In(text.IsChinese),
                    user.Identity?.Name ?? "", options.Demo, user.FindFirstValue(AccountClaims.Notice)))
                : new Problem("not-signed-in"));
    }

    /// <summary>The first page of a role.</summary>
    public static string HomeOf(string? role) => role switch
    {
        "bureau" => "/bureau",
        "market" => "/market",
        "merchant" => "/stall",
        "laboratory" => "/lab",
        _ => "/",
    };

    /// <summary><paramref name="url"/> when it stays on this site, else <paramref name="otherwise"/>.</summary>
    public static string LocalOr(string? url, string otherwise) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal)
            && !url.Any(char.IsControl) ? url : otherwise;

    private static async Task<IResult> OpenAsync(
        OpenAccount body, SignInProofs proofs, SignInService service, PartyDirectory parties, SignInManager<Account> signIn, UserManager<Account> users)
    {
        if (body.Password is null && !body.Passkey)
        {
            return new Problem("password-short", "password");
        }

        if (Check(proofs, body.Proof, allowDevices: false, out var key) is { } refused)
        {
            return refused;
        }

        var (problem, created) = await service.OpenAsync(key!, body.UserName ?? "", body.Password);
        if (problem is not null)
        {
            return problem;
        }

        var options = body.Passkey ? await CreationOptionsAsync(signIn, await users.FindByNameAsync(body.UserName!)) : null;
        var answer = Answer(parties, key!.Party, options);
        return created ? TypedResults.Created("/api/me", answer) : TypedResults.Ok(answer);
    }

    private static async Task<IResult> SignInByKeyAsync(KeySignIn body, SignInProofs proofs, SignInService service, PartyDirectory parties)
    {
        if (Check(proofs, body.Proof, allowDevices: true, out var key) is { } refused)
        {
            return refused;
        }

        await service.SignInByKeyAsync(key!);
        return TypedResults.Ok(Answer(parties, key!.Party));
    }

    // A plain form that works without scripts: answers with a redirect, and back to the form with what was typed.
    private static async Task<IResult> SignInByPasswordAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl,
        SignInService service, UserManager<Account> users, PartyDirectory parties)
    {
        if (await service.SignInByPasswordAsync(userName ?? "", password ?? "") is { } problem)
        {
            var query = new QueryString().Add("problem", problem.Code).Add("userName", userName ?? "");
            return TypedResults.LocalRedirect("/sign-in" + (returnUrl is null ? query : query.Add("returnUrl", returnUrl)));
        }

        var party = (await users.FindByNameAsync(userName!))!.Party;
        return TypedResults.LocalRedirect(LocalOr(returnUrl, HomeOf(parties.Find(party)?.Role)));
    }

    private static async Task<IResult> PasskeyRequestOptionsAsync(SignInManager<Account> signIn, AccountsSchema schema)
    {
        await schema.Ready;
        // No user named: the authenticator offers those that it holds for this site.
        return TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> SignInByPasskeyAsync(
        HttpRequest request, SignInManager<Account> signIn, UserManager<Account> users, AccountsSchema schema, PartyDirectory parties)
    {
        await schema.Ready;
        var json = await ReadAsync(request);
        var assertion = await UnlessUnaskedAsync(() => signIn.PerformPasskeyAssertionAsync(json));
        if (assertion is not { Succeeded: true } || await users.IsLockedOutAsync(assertion.User))
        {
            return new Problem("passkey-refused");
        }

        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: true);
        return TypedResults.Ok(Answer(parties, assertion.User.Party));
    }

    private static async Task<IResult> PasskeyCreationOptionsAsync(ClaimsPrincipal user, SignInManager<Account> signIn, UserManager<Account> users) =>
        await CreationOptionsAsync(signIn, await users.GetUserAsync(user)) is { } options
            ? TypedResults.Ok(options)
            : new Problem("not-signed-in");

    private static async Task<IResult> AddPasskeyAsync(
        HttpRequest request, ClaimsPrincipal user, SignInManager<Account> signIn, UserManager<Account> users)
    {
        var account = await users.GetUserAsync(user);
        var json = await ReadAsync(request);
        var attestation = await UnlessUnaskedAsync(() => signIn.PerformPasskeyAttestationAsync(json));
        if (account is null || attestation is not { Succeeded: true } || attestation.UserEntity.Id != account.Id
            || !(await users.AddOrUpdatePasskeyAsync(account, attestation.Passkey)).Succeeded)
        {
            return new Problem("passkey-refused");
        }

        return TypedResults.NoContent();
    }

    private static async Task<JsonElement?> CreationOptionsAsync(SignInManager<Account> signIn, Account? account)
    {
        if (account is null)
        {
            return null;
        }

        var name = account.UserName!;
        var json = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = name, DisplayName = name });
        return JsonSerializer.Deserialize<JsonElement>(json);
    }

    // Identity throws when the browser brings no cookie of a ceremony under way: late, or never asked.
    private static async Task<T?> UnlessUnaskedAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static SignedIn Answer(PartyDirectory parties, string party, JsonElement? options = null)
    {
        var role = parties.Find(party)?.Role;
        return new SignedIn(party, role, HomeOf(role), options);
    }

    private static Problem? Check(SignInProofs proofs, string? proof, bool allowDevices, out KeyHistory? key)
    {
        key = null;
        return proof is not null && Base64Url.IsValid(proof)
            ? proofs.Check(Base64Url.DecodeFromChars(proof), allowDevices, out key)
            : new Problem("proof-malformed", "proof");
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }
}
