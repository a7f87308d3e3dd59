using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Accounts;

/// <summary>Claims that the sign-in cookie carries. Roles are not among them: they are asked of authority per request.</summary>
internal static class AccountClaims
{
    /// <summary>The party id.</summary>
    public const string Party = "suiyuan:party";

    /// <summary>Thumbprint of the key that opened the account.</summary>
    public const string Key = "suiyuan:key";

    /// <summary>Added per request: why the party may only look, such as <c>suspended</c>.</summary>
    public const string Notice = "suiyuan:notice";

    /// <summary>Added per request to a party that is suspended or lapsed: its role, in which it may still answer for itself.</summary>
    public const string Answering = "suiyuan:answering";
}

/// <summary>Puts the account's party and key into the cookie.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccountClaims.Party, user.Party));
        if (user.OpenedBy is { } key)
        {
            identity.AddClaim(new Claim(AccountClaims.Key, key));
        }

        return identity;
    }
}

/// <summary>Opens accounts and signs in, by whichever way. One instance per request.</summary>
internal sealed class SignInService(
    SignInManager<Account> signIn, UserManager<Account> users, AccountsSchema schema, PartyDirectory parties, SuiyuanOptions options)
{
    /// <summary>
    /// Opens an account for the holder of <paramref name="key"/>, or gives an account of the same party to it: the one it
    /// opened before, or one whose own key is no longer in force. Signs in.
    /// </summary>
    /// <returns>Why not, or null; and whether an account was made.</returns>
    public async Task<(Problem? Problem, bool Created)> OpenAsync(KeyHistory key, string userName, string? password)
    {
        await schema.Ready;
        if (!IsUserName(userName))
        {
            return (new Problem("user-name-form", "userName"), false);
        }

        if (password is not null && PasswordRules.Check(password, userName) is { } refused)
        {
            return (refused, false);
        }

        var id = key.Key.Id.ToString();
        var account = await users.FindByNameAsync(userName);
        if (account is not null && (account.Party != key.Party || !(account.OpenedBy == id || IsAsleep(account))))
        {
            return (new Problem("user-name-taken", "userName"), false);
        }

        // A key that only signed in by itself so far has an account under a made-up name: that one is renamed.
        var own = await users.Users.SingleOrDefaultAsync(a => a.OpenedBy == id);
        var created = account is null && own is null;
        if (account is null)
        {
            account = own ?? new Account();
        }
        else if (own is not null && own.Id != account.Id)
        {
            Check(await users.DeleteAsync(own));
        }

        account.UserName = userName;
        account.Party = key.Party;
        account.OpenedBy = id;
        if (password is not null)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        }

        // Sessions under the former key or password end with the stamp.
        account.SecurityStamp = NewStamp();
        Check(created ? await users.CreateAsync(account) : await users.UpdateAsync(account));
        await users.ResetAccessFailedCountAsync(account);
        await users.SetLockoutEndDateAsync(account, null);
        await signIn.SignInAsync(account, isPersistent: true);
        return (null, created);
    }

    /// <summary>Signs in the holder of a key; makes an account that has no password when there is none yet.</summary>
    public async Task SignInByKeyAsync(KeyHistory key)
    {
        await schema.Ready;
        var id = key.Key.Id.ToString();
        var account = await users.Users.SingleOrDefaultAsync(a => a.OpenedBy == id);
        if (account is null)
        {
            // A colon: no one can choose such a name.
            account = new Account { UserName = "key:" + id, Party = key.Party, OpenedBy = id };
            Check(await users.CreateAsync(account));
        }

        await signIn.SignInAsync(account, isPersistent: true);
    }

    /// <summary>Signs in by user name and password.</summary>
    public async Task<Problem?> SignInByPasswordAsync(string userName, string password)
    {
        await schema.Ready;
        var account = password.Length <= PasswordRules.MaxLength ? await users.FindByNameAsync(userName) : null;
        if (account?.PasswordHash is null)
        {
            // As much work as for a real account, so that the time taken doesn't tell which names exist.
            users.PasswordHasher.HashPassword(new Account(), password.Length <= PasswordRules.MaxLength ? password : "");
            return new Problem("wrong-password", "password");
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? null : new Problem(result.IsLockedOut ? "locked-out" : "wrong-password", "password");
    }

    /// <summary>
    /// Signs in as a party without any secret. Only in the demo, where the start page offers it.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is not the demo, or there is no such party.</exception>
    public async Task SignInAsDemoPersonAsync(string party)
    {
        if (!options.Demo || parties.Find(party) is null)
        {
            throw new InvalidOperationException("Only the demo city's people can be signed in without a secret.");
        }

        await schema.Ready;
        // A colon, again: no one can choose such a name.
        var name = "demo:" + party;
        var account = await users.FindByNameAsync(name);
        if (account is null)
        {
            account = new Account { UserName = name, Party = party };
            Check(await users.CreateAsync(account));
        }

        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <summary>2 to 32 characters: letters of any script, digits, dots, hyphens, underscores.</summary>
    public static bool IsUserName(string text) =>
        text.Length is >= 2 and <= 32 && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private bool IsAsleep(Account account) =>
        account.OpenedBy is { } id && KeyId.TryParse(id, out var key) && parties.FindLiveKey(key) is null;

    private static string NewStamp() =>
        Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => e.Code)));
        }
    }
}
