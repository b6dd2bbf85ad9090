// Made by scripts/api.mjs from the server's OpenAPI document; not to be changed by hand.
export interface paths {
    "/identity/email/confirm": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input11"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Confirmed"];
                    };
                };
            };
        };
    };
    "/identity/invitations": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitations"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input23"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invited"];
                    };
                };
            };
        };
    };
    "/identity/invitations/{id}/revoke": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationView"];
                    };
                };
            };
        };
    };
    "/identity/login": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input2"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entered"];
                    };
                };
            };
        };
    };
    "/identity/login/factor": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input3"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
    };
    "/identity/logout": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedOut"];
                    };
                };
            };
        };
    };
    "/identity/me": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        patch: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input12"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
    };
    "/identity/me/email": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input14"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddressAsked"];
                    };
                };
            };
        };
    };
    "/identity/me/factors": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Factors"];
                    };
                };
            };
        };
    };
    "/identity/me/passkeys": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input19"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Added"];
                    };
                };
            };
        };
    };
    "/identity/me/passkeys/{id}": {
        delete: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Removed"];
                    };
                };
            };
        };
        patch: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input20"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyView"];
                    };
                };
            };
        };
    };
    "/identity/me/passkeys/challenge": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyAsked"];
                    };
                };
            };
        };
    };
    "/identity/me/password": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input13"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
    };
    "/identity/me/recovery-codes": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
            };
        };
    };
    "/identity/me/totp": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Enrolment"];
                    };
                };
            };
        };
    };
    "/identity/me/totp/confirm": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input17"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
            };
        };
    };
    "/identity/me/totp/disable": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input18"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Removed"];
                    };
                };
            };
        };
    };
    "/identity/oidc/{id}/start": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input8"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sent"];
                    };
                };
            };
        };
    };
    "/identity/passkeys/challenge": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyAsked"];
                    };
                };
            };
        };
    };
    "/identity/passkeys/sign-in": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input10"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
    };
    "/identity/password/forgot": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input7"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Forgotten"];
                    };
                };
            };
        };
    };
    "/identity/password/reset": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input6"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reset"];
                    };
                };
            };
        };
    };
    "/identity/permissions": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Matrix"];
                    };
                };
            };
        };
    };
    "/identity/providers": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Doors"];
                    };
                };
            };
        };
    };
    "/identity/register": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entered"];
                    };
                };
            };
        };
    };
    "/identity/roles": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Roles"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input25"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoleView"];
                    };
                };
            };
        };
    };
    "/identity/session/company": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input15"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
    };
    "/identity/sessions": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sessions"];
                    };
                };
            };
        };
    };
    "/identity/sessions/{id}": {
        delete: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ended"];
                    };
                };
            };
        };
    };
    "/identity/step-up": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input16"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Proved"];
                    };
                };
            };
        };
    };
    "/identity/step-up/oidc": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sent"];
                    };
                };
            };
        };
    };
    "/identity/users/{id}": {
        get: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserView"];
                    };
                };
            };
        };
    };
    "/identity/users/{id}/email": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input14"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddressAsked"];
                    };
                };
            };
        };
    };
    "/notifications/settings": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationSettings"];
                    };
                };
            };
        };
        put: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationSettings"];
                    };
                };
            };
        };
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            holds_money: boolean;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "equity" | "income" | "expense";
            name: string;
            /** @enum {string|null} */
            role: "receivable" | "customer_credit" | "customer_deposits" | "refunds" | "revenue" | "tax_payable" | "rounding" | "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "inventory" | "cost_of_goods" | "stock_adjustment" | "goods_received" | "exchange_gain" | "exchange_loss" | "unrealised_exchange" | "currency_conversion" | "bad_debt" | "small_difference" | "opening_equity" | "retained_earnings" | null;
            section: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Added: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            recovery_codes: string[] | null;
            /** Format: date-time */
            used_at: string | null;
        };
        Address: {
            /** Format: date-time */
            readonly archived_at: string | null;
            city: string | null;
            country: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            readonly id: string;
            is_default: boolean;
            line1: string;
            line2: string | null;
            name: string | null;
            postcode: string | null;
            /** @enum {string} */
            purpose: "billing" | "shipping";
            region: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        AddressAsked: {
            /** Format: date-time */
            expires_at: string;
            token: string | null;
        };
        Adjustment: {
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            created_by: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            location_id: string;
            note: string | null;
            number: string;
            reason: string;
            /** Format: uuid */
            reason_id: string;
            reference: string | null;
            /** Format: uuid */
            reversed_by_id: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            /** @enum {string} */
            status: "posted" | "reversed" | "reversal";
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: decimal */
            value?: string;
            /** Format: int64 */
            readonly version: number;
        };
        AdjustmentLineView: {
            /** Format: decimal */
            base_quantity: string;
            /** Format: decimal */
            before: string;
            /** Format: decimal */
            counted: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | null;
            /** Format: decimal */
            unit_cost?: string | null;
            /** Format: uuid */
            unit_id: string;
            /** Format: decimal */
            value?: string | null;
        };
        AdjustmentReason: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** @enum {string} */
            direction: "in" | "out" | "both";
            /** Format: uuid */
            readonly id: string;
            name: string;
            needs_note: boolean;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        AdjustmentView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["AdjustmentLineView"][];
            /** Format: uuid */
            location_id: string;
            /** Format: uint */
            moves: number;
            note: string | null;
            number: string;
            reason: string;
            /** Format: uuid */
            reason_id: string;
            reference: string | null;
            /** Format: uuid */
            reversed_by_id: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            value?: string | null;
            /** Format: int64 */
            version: number;
            warnings?: components["schemas"]["BelowZero"][];
        };
        Advance: {
            /** Format: decimal */
            amount: string | null;
            kind: components["schemas"]["AdvanceKind"];
            /** Format: decimal */
            percent: string | null;
        };
        AdvanceInput: {
            /** Format: decimal */
            amount?: string | number | null;
            kind?: components["schemas"]["AdvanceKind"];
            /** Format: decimal */
            percent?: string | number | null;
        };
        AdvanceKind: "deposit" | "progress";
        Ageing: {
            amounts: string[];
            /** Format: date */
            as_of: string;
            /** Format: decimal */
            balance: string;
            buckets: string[];
            /** Format: decimal */
            credit: string;
            currency: components["schemas"]["Currency"];
            rows: components["schemas"]["AgeingRow"][];
            /** Format: decimal */
            total: string;
        };
        AgeingDocument: {
            bucket: string;
            /** Format: int32 */
            days_late: number;
            disputed: boolean;
            /** Format: date */
            due_on: string;
            early_payment?: components["schemas"]["AgeingEarly"] | null;
            /** Format: int32 */
            instalment: number;
            /** Format: uuid */
            invoice_id: string;
            number: string;
            /** Format: decimal */
            open: string;
        };
        AgeingEarly: {
            /** Format: decimal */
            suffices: string;
            /** Format: date */
            until: string;
        };
        AgeingRow: {
            amounts: string[];
            /** Format: decimal */
            balance: string;
            /** Format: decimal */
            credit: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            total: string;
        };
        AllocationView: {
            /** Format: decimal */
            amount: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            business_date: string;
            converted?: components["schemas"]["ConvertedView"] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invoice_id: string;
            reason: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            /** Format: uuid */
            source_id: string;
            source_kind: string;
        };
        Applied: {
            /** Format: decimal */
            applied: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            /** Format: decimal */
            left: string;
        };
        Area: "sales" | "purchasing" | "stock" | "all";
        Asserted: {
            authenticator_data: string;
            client_data_json: string;
            id: string;
            signature: string;
            user_handle: string;
        };
        AttachedFile: {
            /** Format: uuid */
            added_by: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            comment_id: string | null;
            /** Format: uuid */
            id: string;
            may_delete: boolean;
            name: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        AttemptView: {
            answer: string | null;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            duration_ms: number;
            error: string | null;
            /** Format: int32 */
            status: number | null;
        };
        Attested: {
            attestation_object: string;
            client_data_json: string;
        };
        BackOrder: {
            anywhere: boolean;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            line_id: string;
            /** Format: uuid */
            location_id: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: int32 */
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** Format: date */
            promised_on: string;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            region_id: string | null;
            sku: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        BalanceSheet: {
            /** Format: decimal */
            assets: string;
            balanced: boolean;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            equity: string;
            /** Format: decimal */
            liabilities: string;
            /** Format: date */
            on: string;
            /** Format: decimal */
            result_of_earlier_years: string;
            /** Format: decimal */
            result_of_the_year: string;
            rows: components["schemas"]["Row4"][];
        };
        Barcode: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        BelowZero: {
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            on_hand: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            reserved: string;
        };
        Billable: "ordered" | "shipped";
        Blank: "keep" | "clear";
        Calculated: {
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            gross: string;
            lines: components["schemas"]["CalculatedLine"][];
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            prices_include_tax: boolean;
            /** Format: decimal */
            rounding: string;
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            taxes: components["schemas"]["CalculatedTax"][];
            /** Format: decimal */
            total: string;
        };
        CalculatedLine: {
            /** Format: decimal */
            base_quantity: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            gross: string;
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            source: components["schemas"]["PriceSource"];
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            tax_rate: string;
            /** Format: decimal */
            total: string;
            trace: components["schemas"]["TraceStep"][];
            /** Format: uuid */
            unit_id: string;
            /** Format: decimal */
            unit_price: string;
        };
        CalculatedTax: {
            /** Format: decimal */
            base: string;
            /** Format: decimal */
            rate: string;
            /** Format: decimal */
            tax: string;
            /** Format: uuid */
            tax_class_id: string;
        };
        Candidate: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            reasons: components["schemas"]["Reason"][];
        };
        Candidates: {
            items: components["schemas"]["Candidate"][];
        };
        Carrier: {
            active: boolean;
            adapter: string;
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            gs1_prefix: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** @enum {string|null} */
            signing: "standard_webhooks" | "hmac_sha256" | null;
            /** @enum {string|null} */
            signing_encoding: "hex" | "base64" | null;
            signing_header: string | null;
            tracking_url: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        CashRounding: {
            /** Format: decimal */
            other_tenders: string | null;
            /** Format: decimal */
            step: string;
        };
        CashRoundingInput: {
            /** Format: decimal */
            other_tenders?: string | number | null;
            /** Format: decimal */
            step: string | number;
        };
        Category: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: uuid */
            parent_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Channel: ("online" | "projects") | "shop" | "orders";
        CommentFile: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        CommentView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            author_id: string;
            author_name: string;
            /** Format: date-time */
            edited_at: string | null;
            files: components["schemas"]["CommentFile"][];
            /** Format: uuid */
            id: string;
            may_delete: boolean;
            may_edit: boolean;
            mentions: string[];
            text: string;
            /** Format: int64 */
            version: number;
        };
        Communication: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            at: string;
            body: string | null;
            /** Format: uuid */
            contact_id: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            direction: "in" | "out" | "internal";
            /** Format: uuid */
            follow_up_by: string | null;
            /** Format: date */
            follow_up_on: string | null;
            followed_up: boolean;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "mail" | "call" | "meeting" | "note";
            subject: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        CompanyView: {
            address: string | null;
            bic: string | null;
            channels: string[];
            code: string;
            country: components["schemas"]["Country"];
            /** Format: date-time */
            created_at: string;
            currency: components["schemas"]["Currency"];
            /** Format: int32 */
            cutover_minutes: number;
            demo: boolean;
            /** Format: decimal */
            discount_limit: string;
            /** Format: email */
            email: string | null;
            factor_required: boolean;
            iban: string | null;
            /** Format: uuid */
            id: string;
            legal_name: string | null;
            locale: string;
            /** Format: uuid */
            logo_file_id: string | null;
            name: string;
            payment_text: string | null;
            phone: string | null;
            prices_include_tax: boolean;
            /** Format: decimal */
            refund_step_up_limit: string | null;
            sells: string | null;
            tax_id: string | null;
            tax_rounding: components["schemas"]["TaxRounding"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            website: string | null;
            zone: string;
        };
        Confirmed: {
            changed: boolean;
        };
        Contact: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            readonly id: string;
            job_title: string | null;
            name: string;
            notes: string | null;
            phone: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        ConvertedView: {
            /** Format: decimal */
            amount: string;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            exchange_rate: string | null;
        };
        /** @enum {string} */
        Country: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
        Counts: {
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            repeated: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            updated: number;
        };
        CreditNoteRef: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: decimal */
            total: string;
        };
        CreditPolicy: "refuse" | "warn" | "hold" | "approve";
        CreditSource: {
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: decimal */
            left: string;
            number: string;
            /** Format: date */
            on: string;
        };
        CreditTotal: {
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            left: string;
        };
        CreditView: {
            /** Format: decimal */
            available: string | null;
            /** Format: decimal */
            credit_limit: string | null;
            credit_policy: components["schemas"]["CreditPolicy"];
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            /** Format: decimal */
            exposure: string;
            /** Format: decimal */
            open_invoices: string;
            /** Format: decimal */
            open_orders: string;
            /** Format: decimal */
            unallocated: string;
        };
        /** @enum {string} */
        Currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BOV" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHE" | "CHF" | "CHW" | "CLF" | "CLP" | "CNY" | "COP" | "COU" | "CRC" | "CUC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HRK" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MXV" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SLL" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "USN" | "UYI" | "UYU" | "UYW" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAD" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG" | "ZWL";
        Customer: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: uuid */
            category_id: string | null;
            code: string;
            country: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: decimal */
            credit_limit: string | null;
            /** @enum {string|null} */
            credit_policy: "refuse" | "warn" | "hold" | "approve" | null;
            currency: string | null;
            /** Format: email */
            email: string | null;
            /** Format: date-time */
            erased_at: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "organisation" | "person";
            locale: string | null;
            /** Format: uuid */
            merged_into_id: string | null;
            name: string;
            notes: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: int32 */
            payment_days: number;
            phone: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** @enum {string} */
            status: "lead" | "in_review" | "active" | "blocked";
            /** Format: uuid */
            store_id: string | null;
            tax_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        CustomerAgeing: {
            amounts: string[];
            /** Format: date */
            as_of: string;
            buckets: string[];
            /** Format: decimal */
            credit: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            documents: components["schemas"]["AgeingDocument"][];
            /** Format: decimal */
            total: string;
        };
        CustomerCategory: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** @enum {string|null} */
            credit_policy: "refuse" | "warn" | "hold" | "approve" | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        CustomerCredit: {
            /** Format: uuid */
            customer_id: string;
            sources: components["schemas"]["CreditSource"][];
            totals: components["schemas"]["CreditTotal"][];
        };
        /** @enum {string} */
        DateOrder: "ymd" | "dmy" | "mdy";
        DeliveryDrill: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            endpoint_id: string;
            event: unknown;
            /** Format: uuid */
            event_id: string;
            event_name: string;
            /** Format: uuid */
            id: string;
            last_error: string | null;
            /** Format: int32 */
            last_status: number | null;
            log: components["schemas"]["AttemptView"][];
            /** Format: date-time */
            settled_at: string | null;
            state: string;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
        };
        DeliveryView: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            endpoint_id: string;
            /** Format: uuid */
            event_id: string;
            event_name: string;
            /** Format: uuid */
            id: string;
            last_error: string | null;
            /** Format: int32 */
            last_status: number | null;
            /** Format: date-time */
            settled_at: string | null;
            state: string;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
        };
        Demo: {
            /** Format: uuid */
            company_id: string | null;
            /** Format: int64 */
            done: number;
            error: string | null;
            state: components["schemas"]["State3"];
            /** Format: int64 */
            total: number;
        };
        DiscountInput: {
            /** Format: decimal */
            amount: string | null;
            /** Format: decimal */
            rate: string | null;
        };
        DiscountInputInput: {
            /** Format: decimal */
            amount?: string | number | null;
            /** Format: decimal */
            rate?: string | number | null;
        };
        Document: {
            /** Format: decimal */
            base: string;
            /** Format: date */
            business_date: string;
            description: string;
            /** Format: uuid */
            entry_id: string;
            links: components["schemas"]["Links"];
            number: string | null;
            partner_name: string | null;
            source_kind: string | null;
            source_number: string | null;
            /** Format: decimal */
            tax: string;
        };
        DocumentLayout: {
            accent: string | null;
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "all" | "invoice" | "credit_note" | "statement" | "reminder";
            /** Format: uuid */
            logo_file_id: string | null;
            /** @enum {string} */
            paper: "a4" | "letter";
            show_discount: boolean;
            show_payment: boolean;
            show_sku: boolean;
            show_tax: boolean;
            show_unit: boolean;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        DocumentLinks: {
            documents: string;
        };
        DocumentText: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            footer: string | null;
            /** Format: uuid */
            readonly id: string;
            intro: string | null;
            language: string;
            /** Format: uuid */
            layout_id: string;
            terms: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Doors: {
            items: components["schemas"]["DoorView"][];
        };
        DoorView: {
            button: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        DunningLevel: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int32 */
            days_late: number;
            /** Format: decimal */
            fee: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: int32 */
            level: number;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            /** Format: int32 */
            wait_days: number | null;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        DunningPreview: {
            /** Format: date */
            as_of: string;
            letters: components["schemas"]["LetterView"][];
        };
        DunningRun: {
            /** Format: date */
            as_of: string;
            /** Format: uuid */
            by: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            status: "running" | "done";
            /** Format: int32 */
            subject_count: number;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        DunningText: {
            /** Format: date-time */
            readonly archived_at: string | null;
            body: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            dunning_level_id: string;
            /** Format: uuid */
            readonly id: string;
            language: string;
            subject: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        EarlyPayment: {
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            rate: string;
            /** Format: decimal */
            suffices: string | null;
            /** Format: date */
            until: string;
        };
        Ended: {
            /** Format: uint */
            ended: number;
        };
        Enrolment: {
            qr: string[];
            secret: string;
            uri: string;
        };
        Entered: components["schemas"]["SignedIn"] | components["schemas"]["FactorAsked"];
        Entry: {
            action: string;
            /** Format: uuid */
            actor_id: string | null;
            actor_kind: string;
            actor_name: string;
            /** Format: date-time */
            at: string;
            changes: unknown;
            /** Format: uuid */
            id: string;
            personal: unknown;
            request_id: string;
            /** Format: int64 */
            seal: number | null;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
        };
        EntryLineView: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            credit: string;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            debit: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item_id: string | null;
            /** Format: int32 */
            line_no: number;
            memo: string | null;
            /** Format: uuid */
            partner_id: string | null;
            /** Format: uuid */
            product_id: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: uuid */
            tax_class_id: string | null;
            /** Format: decimal */
            tax_rate: string | null;
        };
        EntryView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            currency: components["schemas"]["Currency"];
            description: string;
            /** Format: date */
            document_date: string | null;
            /** Format: uuid */
            exception_id: string | null;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            journal_id: string;
            kind: string;
            lines: components["schemas"]["EntryLineView"][];
            links: components["schemas"]["Links"];
            number: string | null;
            /** Format: uuid */
            partner_id: string | null;
            /** Format: date-time */
            posted_at: string | null;
            /** Format: uuid */
            posted_by: string | null;
            /** Format: date */
            rate_day: string | null;
            rate_source: string | null;
            /** Format: uuid */
            reversed_by: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            /** Format: uuid */
            source_id: string | null;
            source_kind: string | null;
            source_number: string | null;
            status: string;
            /** Format: decimal */
            total: string;
            /** Format: int64 */
            version: number;
        };
        EventSender: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            events: string;
            /** Format: uuid */
            readonly id: string;
            limited_to: string | null;
            name: string;
            /** Format: uuid */
            owner_id: string | null;
            source: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        ExchangeRate: {
            /** Format: date-time */
            readonly archived_at: string | null;
            base: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            readonly id: string;
            pair: string;
            quote: string;
            /** Format: decimal */
            rate: string;
            source: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Export: {
            /** Format: int64 */
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            error: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            owner_id: string | null;
            personal: boolean;
            state: string;
            /** Format: int64 */
            steps_done: number;
            /** Format: int64 */
            steps_total: number;
        };
        FactorAsked: {
            challenge: string;
            /** Format: date-time */
            expires_at: string;
            methods: string[];
        };
        Factors: {
            passkeys: components["schemas"]["PasskeyView"][];
            /** Format: date-time */
            proved_until: string;
            /** Format: int64 */
            recovery_codes_left: number;
            required: boolean;
            step_up: string[];
            step_up_providers: components["schemas"]["DoorView"][];
            /** Format: date-time */
            totp_since: string | null;
        };
        Failure: {
            code: string;
            faults: components["schemas"]["FailureFault"][];
            message: string;
        };
        FailureFault: {
            code: string;
            message: string;
            path: string;
        };
        Fault: {
            /** @constant */
            fault: "row_altered";
            /** Format: uuid */
            row: string;
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "row_missing";
            /** Format: uuid */
            row: string;
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "row_added";
            /** Format: uuid */
            row: string;
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "seal_altered";
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "seal_missing";
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "truncated";
            /** Format: int64 */
            seal: number;
        } | {
            /** @constant */
            fault: "anchor_differs";
            /** Format: int64 */
            seal: number;
        };
        FieldView: {
            field: string;
            label: string;
            one_of: string[] | null;
            refers: string | null;
            required: boolean;
            tells_apart: boolean;
        };
        FiscalYear: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date */
            ends_on: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date */
            starts_on: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Forgotten: {
            accepted: boolean;
        };
        GeneralLedger: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            closing: string;
            company_currency: components["schemas"]["Currency"];
            /** Format: date */
            from: string | null;
            items: components["schemas"]["Item2"][];
            next: string | null;
            /** Format: decimal */
            opening: string;
            /** Format: date */
            to: string;
        };
        Generation: {
            /** Format: date-time */
            created_at: string;
            /** Format: int32 */
            generation: number;
            /** Format: uuid */
            key_id: string;
            state: string;
            wrapped_by_newest: boolean;
        };
        HeadChange: {
            /** Format: uuid */
            after: string | null;
            /** Format: uuid */
            before: string | null;
            field: string;
        };
        Hit: {
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            path: string;
            subtitle: string;
            title: string;
        };
        IdentityView: {
            email: string | null;
            /** Format: uuid */
            id: string;
            issuer: string;
            /** Format: date-time */
            linked_at: string;
            linked_by: string;
            /** Format: uuid */
            provider_id: string;
            subject: string;
            /** Format: date-time */
            used_at: string | null;
        };
        Import: {
            /** Format: int64 */
            created: number;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int64 */
            done: number;
            encoding: string;
            error: string | null;
            /** Format: int64 */
            failed: number;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: int64 */
            kept: number;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: int64 */
            repeated: number;
            /** Format: int64 */
            rows: number;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "draft" | "trying" | "running" | "cancelled" | "failed" | "finished" | "undoing" | "undone";
            target: string;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            undone: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            readonly version: number;
        };
        ImportView: {
            allowed_actions: string[];
            counts: components["schemas"]["Counts"];
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            done: number;
            dry_run: unknown;
            encoding: string;
            error: string | null;
            failure: components["schemas"]["Failure"] | null;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            header: string[];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            kept: number;
            mapping: components["schemas"]["Mapping"];
            /** Format: int64 */
            rate: number | null;
            /** Format: int64 */
            rows: number;
            samples: string[][];
            /** Format: int64 */
            seconds_left: number | null;
            /** Format: date-time */
            started_at: string | null;
            status: string;
            target: string;
            /** Format: int64 */
            undone: number;
            /** Format: int64 */
            version: number;
        };
        InboundEvent: {
            about: string;
            /** Format: int32 */
            attempts: number;
            error_code: string | null;
            error_text: string | null;
            event_id: string;
            event_name: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            received_at: string;
            sender: string;
            /** Format: int64 */
            sequence: number | null;
            /** Format: date-time */
            settled_at: string;
            source: string;
            /** @enum {string} */
            state: "applied" | "stale" | "failed" | "dismissed";
            /** Format: date-time */
            time: string;
        };
        InCompany: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Input: {
            company?: components["schemas"]["NewCompany"] | null;
            cookie?: boolean;
            /** Format: email */
            email?: string | null;
            first_name: string;
            last_name?: string;
            locale?: string | null;
            /** Format: password */
            password: string;
            phone?: string | null;
            setup_token?: string | null;
            token?: string | null;
            username?: string | null;
        };
        Input2: {
            company?: string | null;
            cookie?: boolean;
            login: string;
            /** Format: password */
            password: string;
        };
        Input3: {
            challenge: string;
            code: string;
        };
        Input6: {
            /** Format: password */
            password: string;
            token: string;
        };
        Input7: {
            login: string;
        };
        Input8: {
            return_to?: string | null;
        };
        Input10: {
            challenge: string;
            company?: string | null;
            cookie?: boolean;
            credential: components["schemas"]["Asserted"];
        };
        Input11: {
            token: string;
        };
        Input12: {
            first_name?: string | null;
            last_name?: string | null;
            locale?: string | null;
            phone?: string | null;
        };
        Input13: {
            /** Format: password */
            current: string;
            /** Format: password */
            password: string;
        };
        Input14: {
            /** Format: email */
            email: string;
        };
        Input15: {
            /** Format: uuid */
            company_id: string;
        };
        Input16: {
            code?: string | null;
            passkey?: components["schemas"]["PasskeyProof"] | null;
            /** Format: password */
            password?: string | null;
        };
        Input17: {
            code: string;
        };
        Input18: {
            /** Format: password */
            password: string;
        };
        Input19: {
            challenge: string;
            credential: components["schemas"]["Attested"];
            name: string;
        };
        Input20: {
            name: string;
        };
        Input23: {
            /** Format: email */
            email: string;
            first_name?: string;
            last_name?: string;
            position?: components["schemas"]["PositionInput"];
        };
        Input25: {
            code: string;
            factor_required?: boolean;
            name: string;
            permissions?: {
                [key: string]: components["schemas"]["RowScope"];
            };
            text?: string;
        };
        InstalmentView: {
            /** Format: decimal */
            amount: string;
            /** Format: date */
            due_on: string;
            /** Format: int32 */
            no: number;
            /** Format: decimal */
            open: string;
        };
        /** @enum {string} */
        Interval: "day" | "week" | "month" | "quarter" | "year";
        Invitations: {
            items: components["schemas"]["InvitationView"][];
        };
        InvitationView: {
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invited_by: string | null;
            last_name: string;
            position: components["schemas"]["Position"];
            purpose: string;
            status: string;
        };
        Invited: {
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            mailed: boolean;
            token: string;
        };
        Invoice: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: decimal */
            credited: string;
            /** Format: uuid */
            credits_id: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            discount: string;
            /** Format: uuid */
            discount_note_id: string | null;
            /** Format: decimal */
            discount_rate: string | null;
            /** Format: date */
            discount_until: string | null;
            dispute_reason: string | null;
            /** Format: date-time */
            disputed_at: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: decimal */
            gross: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: int32 */
            instalment_count: number;
            /** Format: date */
            issued_on: string | null;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            locale: string;
            /** Format: decimal */
            net: string;
            /** Format: date */
            next_due_on: string | null;
            number: string | null;
            /** Format: decimal */
            open: string;
            /** Format: uuid */
            order_id: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: int32 */
            payment_days: number;
            /** Format: uuid */
            payment_term_id: string | null;
            /** Format: date-time */
            posted_at: string | null;
            prices_include_tax: boolean;
            /** @enum {string} */
            purpose: "sale" | "deposit" | "progress" | "fee" | "early_payment" | "opening";
            /** Format: date */
            rate_day: string | null;
            rate_source: string | null;
            /** Format: uuid */
            recurring_id: string | null;
            reference: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: decimal */
            rounding: string;
            /** Format: date-time */
            sent_at: string | null;
            /** Format: uuid */
            shipment_id: string | null;
            /** @enum {string} */
            status: "draft" | "posted" | "sent" | "part_paid" | "overdue" | "paid" | "credited" | "void";
            /** Format: uuid */
            store_id: string | null;
            /** Format: date */
            supplied_from: string | null;
            /** Format: date */
            supplied_on: string | null;
            /** Format: date */
            supplied_to: string | null;
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            /** Format: decimal */
            total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            /** Format: date-time */
            viewed_at: string | null;
            /** Format: uuid */
            void_note_id: string | null;
        };
        InvoiceLineView: {
            /** Format: uuid */
            credits_line_id: string | null;
            description: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            gross: string;
            /** Format: uuid */
            id: string;
            kind: string;
            left: components["schemas"]["LeftView"] | null;
            /** Format: int32 */
            line_no: number;
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            /** Format: uuid */
            nets_line_id: string | null;
            /** Format: uuid */
            order_line_id: string | null;
            /** Format: uuid */
            product_id: string | null;
            /** Format: decimal */
            quantity: string;
            sku: string | null;
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            tax_rate: string;
            /** Format: decimal */
            total: string;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: decimal */
            unit_price: string;
        };
        InvoiceTaxView: {
            /** Format: decimal */
            base: string;
            /** Format: decimal */
            rate: string;
            /** Format: decimal */
            tax: string;
            /** Format: uuid */
            tax_class_id: string | null;
        };
        InvoiceView: {
            allocations: components["schemas"]["AllocationView"][];
            allowed_actions: string[];
            billing_address: unknown;
            credit_notes: components["schemas"]["CreditNoteRef"][];
            /** Format: decimal */
            credited: string;
            /** Format: uuid */
            credited_by: string | null;
            /** Format: uuid */
            credits_id: string | null;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            discount: string;
            /** Format: uuid */
            discount_note_id: string | null;
            dispute_reason: string | null;
            /** Format: date-time */
            disputed_at: string | null;
            /** Format: date */
            due_on: string | null;
            early_payment: components["schemas"]["EarlyPayment"] | null;
            /** Format: decimal */
            exchange_rate?: string | null;
            /** Format: decimal */
            gross: string;
            /** Format: uuid */
            id: string;
            instalments: components["schemas"]["InstalmentView"][];
            /** Format: date */
            issued_on: string | null;
            kind: string;
            lines: components["schemas"]["InvoiceLineView"][];
            locale: string;
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            /** Format: date */
            next_due_on: string | null;
            no_margin?: components["schemas"]["NoMargin"] | null;
            note: string | null;
            number: string | null;
            /** Format: decimal */
            open: string;
            /** Format: uuid */
            order_id: string | null;
            /** Format: int32 */
            payment_days: number;
            /** Format: uuid */
            payment_term_id: string | null;
            /** Format: date-time */
            posted_at: string | null;
            prices_include_tax: boolean;
            purpose: string;
            /** Format: date */
            rate_day?: string | null;
            rate_source?: string | null;
            /** Format: uuid */
            recurring_id: string | null;
            reference: string | null;
            reminders: components["schemas"]["ReminderRef"][];
            /** Format: decimal */
            rounding: string;
            /** Format: date-time */
            sent_at: string | null;
            /** Format: uuid */
            shipment_id: string | null;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date */
            supplied_from: string | null;
            /** Format: date */
            supplied_on: string | null;
            /** Format: date */
            supplied_to: string | null;
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            taxes: components["schemas"]["InvoiceTaxView"][];
            /** Format: decimal */
            total: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            viewed_at: string | null;
            /** Format: uuid */
            void_note_id: string | null;
        };
        Item: {
            done: boolean;
            id: string;
            label: string;
            module: string;
            path: string;
            skipped: boolean;
        };
        Item2: {
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            balance: string;
            /** Format: date */
            business_date: string;
            /** Format: decimal */
            credit: string;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            debit: string;
            description: string;
            /** Format: uuid */
            entry_id: string;
            /** Format: uuid */
            line_id: string;
            links: components["schemas"]["Links"];
            memo: string | null;
            number: string | null;
            /** Format: uuid */
            partner_id: string | null;
            partner_name: string | null;
            source_kind: string | null;
            source_number: string | null;
        };
        Job: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            last_error: string | null;
            /** Format: date-time */
            run_at: string;
            state: string;
        };
        Journal: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "sales" | "payments" | "stock" | "general" | "closing";
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        JournalEntry: {
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            description: string;
            /** Format: date */
            document_date: string | null;
            /** Format: uuid */
            exception_id: string | null;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            journal_id: string;
            /** @enum {string} */
            kind: "manual" | "opening" | "reversal" | "closing" | "invoice" | "credit_note" | "payment" | "settlement" | "refund" | "stock" | "revaluation";
            number: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            partner_id: string | null;
            /** Format: date-time */
            posted_at: string | null;
            /** Format: uuid */
            posted_by: string | null;
            /** Format: date */
            rate_day: string | null;
            rate_source: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            /** Format: uuid */
            source_id: string | null;
            source_kind: string | null;
            source_number: string | null;
            /** @enum {string} */
            status: "draft" | "posted";
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        Keys: {
            generations: components["schemas"]["Generation"][];
            rotation: components["schemas"]["Rotation"] | null;
        };
        KeyView: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            permissions: string[];
            status: string;
            /** Format: date-time */
            used_at: string | null;
            /** Format: uuid */
            user_id: string;
        };
        Kinds: {
            account: components["schemas"]["Account"];
            address: components["schemas"]["Address"];
            adjustment: components["schemas"]["Adjustment"];
            adjustment_reason: components["schemas"]["AdjustmentReason"];
            back_order: components["schemas"]["BackOrder"];
            barcode: components["schemas"]["Barcode"];
            carrier: components["schemas"]["Carrier"];
            category: components["schemas"]["Category"];
            communication: components["schemas"]["Communication"];
            contact: components["schemas"]["Contact"];
            customer: components["schemas"]["Customer"];
            customer_category: components["schemas"]["CustomerCategory"];
            document_layout: components["schemas"]["DocumentLayout"];
            document_text: components["schemas"]["DocumentText"];
            dunning_level: components["schemas"]["DunningLevel"];
            dunning_run: components["schemas"]["DunningRun"];
            dunning_text: components["schemas"]["DunningText"];
            exchange_rate: components["schemas"]["ExchangeRate"];
            fiscal_year: components["schemas"]["FiscalYear"];
            import: components["schemas"]["Import"];
            invoice: components["schemas"]["Invoice"];
            journal: components["schemas"]["Journal"];
            journal_entry: components["schemas"]["JournalEntry"];
            kit_component: components["schemas"]["KitComponent"];
            location: components["schemas"]["Location"];
            lock_exception: components["schemas"]["LockException"];
            opening_item: components["schemas"]["OpeningItem"];
            order: components["schemas"]["Order"];
            order_template: components["schemas"]["OrderTemplate"];
            package_type: components["schemas"]["PackageType"];
            parcel: components["schemas"]["Parcel"];
            payment: components["schemas"]["Payment"];
            payment_term: components["schemas"]["PaymentTerm"];
            price_list: components["schemas"]["PriceList"];
            price_list_item: components["schemas"]["PriceListItem"];
            product: components["schemas"]["Product"];
            product_cost: components["schemas"]["ProductCost"];
            product_image: components["schemas"]["ProductImage"];
            product_unit: components["schemas"]["ProductUnit"];
            receipt: components["schemas"]["Receipt"];
            recurring_invoice: components["schemas"]["RecurringInvoice"];
            refund: components["schemas"]["Refund"];
            region: components["schemas"]["Region"];
            reorder_point: components["schemas"]["ReorderPoint"];
            return: components["schemas"]["Return"];
            shipment: components["schemas"]["Shipment"];
            shipping_method: components["schemas"]["ShippingMethod"];
            shipping_rate: components["schemas"]["ShippingRate"];
            shipping_zone: components["schemas"]["ShippingZone"];
            shipping_zone_area: components["schemas"]["ShippingZoneArea"];
            stock_cost: components["schemas"]["StockCost"];
            stock_entry: components["schemas"]["StockEntry"];
            stock_level: components["schemas"]["StockLevel"];
            stock_move: components["schemas"]["StockMove"];
            store: components["schemas"]["Store"];
            supplier: components["schemas"]["Supplier"];
            tag: components["schemas"]["Tag"];
            tax_class: components["schemas"]["TaxClass"];
            tax_rate: components["schemas"]["TaxRate"];
            transfer: components["schemas"]["Transfer"];
            unit: components["schemas"]["Unit"];
            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
        };
        KitComponent: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            kit_id: string;
            /** Format: int32 */
            position: number;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        LabelView: {
            /** Format: uuid */
            carrier_id: string;
            error_code: string | null;
            error_text: string | null;
            /** Format: uuid */
            id: string;
            reference: string | null;
            /** Format: date-time */
            requested_at: string;
            /** Format: date-time */
            settled_at: string | null;
            state: string;
            tracking: string | null;
        };
        LeftView: {
            /** Format: decimal */
            net: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            total: string;
        };
        LetterDocument: {
            /** Format: int32 */
            days_late: number;
            /** Format: date */
            due_on: string;
            /** Format: int32 */
            instalment: number;
            /** Format: uuid */
            invoice_id: string;
            /** Format: int32 */
            level: number | null;
            number: string;
            /** Format: decimal */
            open: string;
        };
        LetterFile: {
            content_type: string;
            name: string;
        };
        LetterPart: {
            currency: components["schemas"]["Currency"];
            documents: components["schemas"]["LetterDocument"][];
            /** Format: decimal */
            fee: string | null;
            /** Format: int32 */
            level: number | null;
            /** Format: decimal */
            overdue: string;
        };
        LetterView: {
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: int32 */
            level: number;
            parts: components["schemas"]["LetterPart"][];
        };
        Level: "soft" | "hard";
        LineChange: {
            after: components["schemas"]["LineTerms"];
            before: components["schemas"]["LineTerms"] | null;
            /** Format: uuid */
            line_id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            product_id: string;
            sku: string;
        };
        LinePartView: {
            description: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            sku: string;
            tracked: boolean;
            /** Format: uuid */
            unit_id: string;
        };
        LineTerms: {
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            net: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            total: string;
            /** Format: decimal */
            unit_price: string;
        };
        LineView: {
            /** Format: decimal */
            base_quantity: string;
            cancel_reason: string | null;
            /** Format: decimal */
            cancelled: string;
            charge?: string | null;
            components?: components["schemas"]["LinePartView"][];
            description: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            discount_rate: string | null;
            /** Format: decimal */
            gross: string;
            /** Format: uuid */
            id: string;
            /** Format: decimal */
            invoiced: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            location_id: string | null;
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            /** Format: uuid */
            product_id: string;
            /** Format: date */
            promised_on: string | null;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            returned: string;
            /** Format: decimal */
            shipped: string;
            sku: string;
            /** Format: decimal */
            tax: string;
            /** Format: uuid */
            tax_class_id: string;
            /** Format: decimal */
            tax_rate: string;
            /** Format: decimal */
            total: string;
            trace: components["schemas"]["TraceStep"][];
            /** Format: uuid */
            unit_id: string;
            /** Format: decimal */
            unit_price: string;
        };
        LinkInput: {
            /** Format: uuid */
            provider_id: string;
            return_to?: string | null;
        };
        Links: {
            document?: string | null;
            entry?: string | null;
            ledger?: string | null;
        };
        Location: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            for_sale: boolean;
            /** Format: uuid */
            readonly id: string;
            in_transit: boolean;
            is_default: boolean;
            /** @enum {string} */
            kind: "store" | "warehouse";
            name: string;
            /** @enum {string|null} */
            negative_stock: "forbid" | "warn" | "allow" | null;
            /** Format: int32 */
            priority: number;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        LockException: {
            /** @enum {string} */
            area: "sales" | "purchasing" | "stock" | "all";
            /** Format: date-time */
            expires_at: string;
            /** Format: date */
            first_day: string;
            /** Format: date-time */
            granted_at: string;
            /** Format: uuid */
            granted_by: string | null;
            /** Format: uuid */
            holder_id: string;
            holder_name: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date */
            last_day: string;
            reason: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: int64 */
            readonly version: number;
        };
        LocksView: {
            items: components["schemas"]["LockView"][];
        };
        LockView: {
            area: components["schemas"]["Area"];
            /** Format: date */
            hard_through: string | null;
            reason: string | null;
            /** Format: date-time */
            set_at: string | null;
            /** Format: uuid */
            set_by: string | null;
            /** Format: date */
            soft_through: string | null;
        };
        Low: {
            /** Format: decimal */
            available: string;
            /** Format: decimal */
            incoming: string;
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            on_hand: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            reorder_point: string;
            /** Format: decimal */
            reserved: string;
        };
        LowStockList: {
            items: components["schemas"]["Low"][];
            /** Format: uuid */
            next: string | null;
        };
        Mail: {
            /** Format: uuid */
            about_id: string;
            about_kind: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            last_error: string | null;
            /** Format: uuid */
            letter_id: string;
            recipient: string;
            reply_to: string | null;
            /** Format: date-time */
            sent_at: string | null;
            status: string;
            subject: string;
        };
        Mapping: {
            blank: components["schemas"]["Blank"];
            columns: {
                [key: string]: string | null;
            };
            constants: {
                [key: string]: string;
            };
            create_missing: string[];
            dates: components["schemas"]["DateOrder"];
            decimal: components["schemas"]["Mark"];
            known_by: string | null;
            mode: components["schemas"]["Mode"];
        };
        Margin: {
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            cost: string;
            /** Format: decimal */
            rate: string | null;
        };
        /** @enum {string} */
        Mark: "point" | "comma";
        Matrix: {
            permissions: components["schemas"]["Row"][];
        };
        Me: {
            company: components["schemas"]["CompanyView"];
            /** Format: email */
            email: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            locale: string | null;
            /** Format: uuid */
            manager_id: string | null;
            name: string;
            permissions: {
                [key: string]: components["schemas"]["RowScope"];
            };
            phone: string | null;
            /** Format: int64 */
            profile_version: number;
            regions: string[];
            roles: string[];
            /** Format: uuid */
            session_id: string | null;
            stores: string[];
            username: string | null;
        };
        Mode: "create" | "upsert";
        NewCompany: {
            address?: string | null;
            channels?: components["schemas"]["Channel"][];
            code?: string | null;
            country: components["schemas"]["Country"];
            currency: components["schemas"]["Currency"];
            /** Format: int32 */
            cutover_minutes?: number;
            /** Format: email */
            email?: string | null;
            locale?: string | null;
            name: string;
            phone?: string | null;
            prices_include_tax?: boolean;
            sells?: components["schemas"]["Sells"] | null;
            tax_id?: string | null;
            tax_rounding?: components["schemas"]["TaxRounding"];
            zone: string;
        };
        NewEntry: {
            /** Format: date */
            business_date?: string | null;
            currency?: components["schemas"]["Currency"] | null;
            description: string;
            /** Format: decimal */
            exchange_rate?: string | number | null;
            /** Format: uuid */
            journal_id?: string | null;
            kind?: components["schemas"]["Purpose"];
            lines: components["schemas"]["NewEntryLine"][];
            post?: boolean;
        };
        NewEntryLine: {
            /** Format: uuid */
            account_id: string;
            /** Format: decimal */
            credit?: string | number | null;
            /** Format: decimal */
            debit?: string | number | null;
            memo?: string | null;
            /** Format: uuid */
            partner_id?: string | null;
            /** Format: uuid */
            store_id?: string | null;
        };
        NewInvoice: {
            advance: components["schemas"]["Advance"] | null;
            cash_rounding: components["schemas"]["CashRounding"] | null;
            currency: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id: string | null;
            lines: components["schemas"]["NewInvoiceLine"][];
            note: string | null;
            of: components["schemas"]["Billable"] | null;
            /** Format: uuid */
            order_id: string | null;
            /** Format: int32 */
            payment_days: number | null;
            /** Format: uuid */
            payment_term_id: string | null;
            reference: string | null;
            /** Format: uuid */
            shipment_id: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date */
            supplied_from: string | null;
            /** Format: date */
            supplied_on: string | null;
            /** Format: date */
            supplied_to: string | null;
        };
        NewInvoiceInput: {
            advance?: components["schemas"]["AdvanceInput"] | null;
            cash_rounding?: components["schemas"]["CashRoundingInput"] | null;
            currency?: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id?: string | null;
            lines?: components["schemas"]["NewInvoiceLineInput"][];
            note?: string | null;
            of?: components["schemas"]["Billable"] | null;
            /** Format: uuid */
            order_id?: string | null;
            /** Format: int32 */
            payment_days?: number | null;
            /** Format: uuid */
            payment_term_id?: string | null;
            reference?: string | null;
            /** Format: uuid */
            shipment_id?: string | null;
            /** Format: uuid */
            store_id?: string | null;
            /** Format: date */
            supplied_from?: string | null;
            /** Format: date */
            supplied_on?: string | null;
            /** Format: date */
            supplied_to?: string | null;
        };
        NewInvoiceLine: {
            description: string | null;
            /** Format: decimal */
            discount: string | null;
            /** Format: uuid */
            product_id: string | null;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            tax_class_id: string | null;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: decimal */
            unit_price: string | null;
        };
        NewInvoiceLineInput: {
            description?: string | null;
            /** Format: decimal */
            discount?: string | number | null;
            /** Format: uuid */
            product_id?: string | null;
            /** Format: decimal */
            quantity: string | number;
            /** Format: uuid */
            tax_class_id?: string | null;
            /** Format: uuid */
            unit_id?: string | null;
            /** Format: decimal */
            unit_price?: string | number | null;
        };
        NewOrder: {
            /** Format: uuid */
            billing_address_id: string | null;
            confirm: boolean;
            currency: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id: string;
            discount: components["schemas"]["DiscountInput"] | null;
            /** Format: uuid */
            id: string | null;
            lines: components["schemas"]["NewOrderLine"][];
            /** Format: uuid */
            location_id: string | null;
            note: string | null;
            /** Format: int32 */
            priority: number | null;
            reference: string | null;
            /** Format: uuid */
            shipping_address_id: string | null;
            shortage: components["schemas"]["Shortage"] | null;
            /** Format: uuid */
            store_id: string | null;
        };
        NewOrderInput: {
            /** Format: uuid */
            billing_address_id?: string | null;
            confirm?: boolean;
            currency?: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id: string;
            discount?: components["schemas"]["DiscountInputInput"] | null;
            /** Format: uuid */
            id?: string | null;
            lines: components["schemas"]["NewOrderLineInput"][];
            /** Format: uuid */
            location_id?: string | null;
            note?: string | null;
            /** Format: int32 */
            priority?: number | null;
            reference?: string | null;
            /** Format: uuid */
            shipping_address_id?: string | null;
            shortage?: components["schemas"]["Shortage"] | null;
            /** Format: uuid */
            store_id?: string | null;
        };
        NewOrderLine: {
            description: string | null;
            /** Format: decimal */
            discount: string | null;
            /** Format: uuid */
            location_id: string | null;
            /** Format: uuid */
            product_id: string;
            /** Format: date */
            promised_on: string | null;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: decimal */
            unit_price: string | null;
        };
        NewOrderLineInput: {
            description?: string | null;
            /** Format: decimal */
            discount?: string | number | null;
            /** Format: uuid */
            location_id?: string | null;
            /** Format: uuid */
            product_id: string;
            /** Format: date */
            promised_on?: string | null;
            /** Format: decimal */
            quantity: string | number;
            /** Format: uuid */
            unit_id?: string | null;
            /** Format: decimal */
            unit_price?: string | number | null;
        };
        NewRecurring: {
            auto_post?: boolean;
            auto_send?: boolean;
            /** Format: int32 */
            day_of_month?: number | null;
            /** Format: date */
            end_on?: string | null;
            every: components["schemas"]["Interval"];
            invoice: components["schemas"]["NewInvoiceInput"];
            name: string;
            service_period?: components["schemas"]["ServicePeriod"] | null;
            /** Format: date */
            start_on: string;
            /** Format: int32 */
            step?: number;
        };
        NewTemplate: {
            confirm?: boolean;
            name: string;
            order?: components["schemas"]["NewOrderInput"] | null;
            /** Format: uuid */
            order_id?: string | null;
            schedule?: components["schemas"]["TemplateSchedule"] | null;
        };
        NoInput: Record<string, never>;
        NoMargin: "advance" | "nothing_sold" | "no_rate";
        NoticeView: {
            /** Format: int32 */
            days_late: number;
            /** Format: int32 */
            instalment: number;
            /** Format: uuid */
            invoice_id: string;
            /** Format: int32 */
            level: number;
            /** Format: decimal */
            open: string;
        };
        Notifications: {
            items: components["schemas"]["NotificationView"][];
            /** Format: uuid */
            next: string | null;
        };
        NotificationSettings: {
            by_mail: boolean;
        };
        NotificationView: {
            /** Format: date-time */
            at: string;
            data: unknown;
            /** Format: uuid */
            id: string;
            kind: string;
            path: string;
            /** Format: date-time */
            read_at: string | null;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
        };
        OpeningItem: {
            /** Format: decimal */
            amount: string;
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date */
            due_on: string | null;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: date */
            issued_on: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            /** Format: uuid */
            owner_id: string | null;
            reference: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        Order: {
            /** Format: int32 */
            amended: number;
            back_ordered: boolean;
            /** Format: uuid */
            billing_address_id: string | null;
            /** Format: date */
            business_date: string;
            charges_stale: boolean;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: decimal */
            gross: string;
            /** Format: date-time */
            held_at: string | null;
            /** Format: uuid */
            held_by: string | null;
            /** @enum {string|null} */
            hold: "credit" | "approval" | null;
            /** Format: uuid */
            readonly id: string;
            is_split: boolean;
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            net: string;
            number: string;
            /** Format: uuid */
            origin_id: string | null;
            origin_kind: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date-time */
            placed_at: string;
            prices_include_tax: boolean;
            /** Format: int32 */
            priority: number;
            /** Format: date */
            rate_day: string | null;
            rate_source: string | null;
            reference: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            released_at: string | null;
            /** Format: uuid */
            released_by: string | null;
            /** @enum {string} */
            return_status: "none" | "part" | "all";
            /** Format: decimal */
            rounding: string;
            /** Format: uuid */
            shipping_address_id: string | null;
            /** @enum {string} */
            status: "draft" | "confirmed" | "partly_shipped" | "shipped" | "completed" | "cancelled";
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            /** Format: decimal */
            total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        OrderTemplate: {
            confirm: boolean;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: int32 */
            day_of_month: number | null;
            /** Format: date */
            end_on: string | null;
            /** @enum {string|null} */
            every: "day" | "week" | "month" | "quarter" | "year" | null;
            failure: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date */
            next_on: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date */
            start_on: string | null;
            /** @enum {string} */
            status: "active" | "paused" | "ended";
            /** Format: int32 */
            step: number;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        OrderView: {
            allowed_actions: string[];
            /** Format: int32 */
            amended: number;
            back_ordered: boolean;
            billing_address: unknown;
            /** Format: uuid */
            billing_address_id: string | null;
            /** Format: date */
            business_date: string;
            charges_stale: boolean;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            exchange_rate?: string | null;
            /** Format: decimal */
            gross: string;
            /** Format: date-time */
            held_at: string | null;
            /** Format: uuid */
            held_by: string | null;
            history: components["schemas"]["StatusView"][];
            hold: string | null;
            /** Format: uuid */
            id: string;
            is_split: boolean;
            lines: components["schemas"]["LineView"][];
            /** Format: uuid */
            location_id: string;
            margin?: components["schemas"]["Margin"] | null;
            /** Format: decimal */
            net: string;
            note: string | null;
            number: string;
            /** Format: uuid */
            origin_id: string | null;
            origin_kind: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date-time */
            placed_at: string;
            prices_include_tax: boolean;
            /** Format: int32 */
            priority: number;
            /** Format: date */
            rate_day?: string | null;
            rate_source?: string | null;
            reference: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            released_at: string | null;
            /** Format: uuid */
            released_by: string | null;
            return_status: string;
            /** Format: decimal */
            rounding: string;
            shipping_address: unknown;
            /** Format: uuid */
            shipping_address_id: string | null;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            taxes: components["schemas"]["TaxView"][];
            /** Format: decimal */
            total: string;
            /** Format: int64 */
            version: number;
            warnings?: components["schemas"]["Warning"][];
        };
        PackageType: {
            active: boolean;
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int64 */
            height_mm: number;
            /** Format: uuid */
            readonly id: string;
            /** Format: int64 */
            length_mm: number;
            /** Format: int64 */
            max_weight_g: number | null;
            name: string;
            /** Format: int64 */
            tare_g: number;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
            /** Format: int64 */
            width_mm: number;
        };
        Parcel: {
            /** Format: uuid */
            carrier_id: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int64 */
            height_mm: number | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: int64 */
            length_mm: number | null;
            /** Format: int32 */
            no: number;
            number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            package_type_id: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: uuid */
            shipment_id: string;
            /** @enum {string} */
            status: "packed" | "label_created" | "picked_up" | "in_transit" | "out_for_delivery" | "delivered" | "exception" | "returned" | "void";
            /** Format: date-time */
            status_at: string | null;
            /** Format: uuid */
            store_id: string | null;
            tracking: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            /** Format: int64 */
            weight_g: number | null;
            /** Format: int64 */
            width_mm: number | null;
        };
        ParcelLineView: {
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity: string;
        };
        ParcelView: {
            carrier: string | null;
            /** Format: uuid */
            carrier_id: string | null;
            events: components["schemas"]["TrackingView"][];
            /** Format: int64 */
            height_mm: number | null;
            /** Format: uuid */
            id: string;
            label: components["schemas"]["LabelView"] | null;
            /** Format: int64 */
            length_mm: number | null;
            lines: components["schemas"]["ParcelLineView"][];
            /** Format: int32 */
            no: number;
            number: string;
            /** Format: uuid */
            package_type_id: string | null;
            /** Format: uuid */
            shipment_id: string;
            status: string;
            /** Format: date-time */
            status_at: string | null;
            tracking: string | null;
            tracking_url: string | null;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            weight_g: number | null;
            /** Format: int64 */
            width_mm: number | null;
        };
        PasskeyAsked: {
            challenge: string;
            /** Format: date-time */
            expires_at: string;
            options: unknown;
        };
        PasskeyProof: {
            challenge: string;
            credential: components["schemas"]["Asserted"];
        };
        PasskeyView: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            used_at: string | null;
        };
        Payment: {
            /** Format: uuid */
            account_id: string | null;
            /** Format: decimal */
            amount: string;
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: decimal */
            exchange_rate: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            method: "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "bad_debt" | "small_difference";
            number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date */
            rate_day: string | null;
            rate_source: string | null;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
            /** Format: decimal */
            refunded: string;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date */
            reversed_on: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            unallocated: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        PaymentReversalView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            /** Format: date */
            on: string;
            reason: string;
        };
        PaymentTerm: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int32 */
            discount_days: number | null;
            /** Format: decimal */
            discount_rate: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        PaymentView: {
            /** Format: uuid */
            account_id: string | null;
            allocations: components["schemas"]["AllocationView"][];
            allowed_actions: string[];
            /** Format: decimal */
            amount: string;
            /** Format: date */
            business_date: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            /** Format: decimal */
            exchange_rate?: string | null;
            /** Format: uuid */
            id: string;
            method: string;
            number: string;
            /** Format: date */
            rate_day?: string | null;
            rate_source?: string | null;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
            /** Format: decimal */
            refunded: string;
            refunds: components["schemas"]["RefundView"][];
            reversal?: components["schemas"]["PaymentReversalView"] | null;
            /** Format: decimal */
            unallocated: string;
            /** Format: int64 */
            version: number;
        };
        PeriodsView: {
            items: components["schemas"]["PeriodView"][];
        };
        PeriodView: {
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            state: string;
        };
        PeriodView2: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: date */
            period_on: string;
        };
        Place: {
            /** Format: uuid */
            location_id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
        };
        PortalAccount: {
            customer_code: string;
            customer_name: string;
            open: components["schemas"]["PortalOpen"][];
        };
        PortalCompany: {
            address: string[];
            bic: string | null;
            facts: components["schemas"]["PortalFact"][];
            iban: string | null;
            logo_url: string | null;
            name: string;
            payment_text: string | null;
            website: string | null;
        };
        PortalDocument: {
            billing_address: string[];
            currency: components["schemas"]["Currency"];
            customer_name: string;
            /** Format: date */
            date: string | null;
            /** Format: decimal */
            discount: string;
            /** Format: date */
            due_on: string | null;
            /** Format: uuid */
            id: string;
            instalments: components["schemas"]["PortalInstalment"][];
            kind: string;
            lines: components["schemas"]["PortalLine"][];
            /** Format: decimal */
            net: string;
            note: string | null;
            number: string | null;
            /** Format: decimal */
            open: string | null;
            /** Format: decimal */
            paid: string | null;
            prices_include_tax: boolean;
            reference: string | null;
            /** Format: decimal */
            rounding: string;
            shipping_address: string[];
            status: string;
            /** Format: date */
            supplied_from: string | null;
            /** Format: date */
            supplied_on: string | null;
            /** Format: date */
            supplied_to: string | null;
            /** Format: decimal */
            tax: string;
            taxes: components["schemas"]["PortalTax"][];
            /** Format: decimal */
            total: string;
        };
        PortalFact: {
            kind: string;
            value: string;
        };
        PortalInstalment: {
            /** Format: decimal */
            amount: string;
            /** Format: date */
            due_on: string;
            /** Format: decimal */
            open: string;
        };
        PortalLine: {
            description: string;
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            net: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            shipped: string | null;
            sku: string | null;
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            tax_rate: string;
            /** Format: decimal */
            total: string;
            unit: string | null;
            /** Format: decimal */
            unit_price: string;
        };
        PortalLink: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            live: boolean;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            seen_at: string | null;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
            /** Format: int64 */
            uses: number;
        };
        PortalOpen: {
            currency: components["schemas"]["Currency"];
            /** Format: uint */
            documents: number;
            /** Format: decimal */
            open: string;
            /** Format: decimal */
            overdue: string;
        };
        PortalRef: {
            currency: components["schemas"]["Currency"];
            /** Format: date */
            date: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            number: string | null;
            /** Format: decimal */
            open: string | null;
            status: string;
            /** Format: decimal */
            total: string;
        };
        PortalTax: {
            /** Format: decimal */
            base: string;
            /** Format: decimal */
            rate: string;
            /** Format: decimal */
            tax: string;
        };
        PortalView: {
            account: components["schemas"]["PortalAccount"] | null;
            allowed_actions: string[];
            company: components["schemas"]["PortalCompany"];
            document: components["schemas"]["PortalDocument"] | null;
            /** Format: date-time */
            expires_at: string;
            locale: string;
            related: components["schemas"]["PortalRef"][];
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
        };
        Position: {
            /** Format: uuid */
            manager_id: string | null;
            regions: string[];
            roles: string[];
            stores: string[];
        };
        PositionInput: {
            /** Format: uuid */
            manager_id?: string | null;
            regions?: string[];
            roles?: string[];
            stores?: string[];
        };
        Posted: {
            /** Format: date */
            business_date: string;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: uuid */
            reverses_id: string | null;
        };
        PriceList: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: uuid */
            customer_category_id: string | null;
            /** Format: uuid */
            customer_id: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date */
            valid_from: string | null;
            /** Format: date */
            valid_to: string | null;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        PriceListItem: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: decimal */
            min_qty: string;
            /** Format: decimal */
            price: string;
            /** Format: uuid */
            price_list_id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        PriceSource: {
            /** @constant */
            kind: "list_price";
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "price_list";
            name: string;
        } | {
            /** @constant */
            kind: "manual";
        };
        Product: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: uuid */
            category_id: string | null;
            /** Format: decimal */
            cost?: string;
            /** Format: date-time */
            readonly created_at: string;
            description: string | null;
            /** Format: int64 */
            height_mm: number | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "goods" | "service" | "kit";
            /** Format: int64 */
            length_mm: number | null;
            name: string;
            needs_shipping: boolean;
            /** Format: decimal */
            price: string;
            sku: string;
            /** Format: uuid */
            tax_class_id: string;
            tracked: boolean;
            /** Format: uuid */
            unit_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date-time */
            used_at: string | null;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
            /** Format: int64 */
            weight_g: number | null;
            /** Format: int64 */
            width_mm: number | null;
        };
        ProductCost: {
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            /** Format: decimal */
            before: string | null;
            /** Format: date */
            business_date: string;
            /** Format: decimal */
            cost: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            product_id: string;
            source: string;
        };
        ProductImage: {
            alt: string | null;
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            file_id: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: int32 */
            position: number;
            /** Format: uuid */
            product_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        ProductUnit: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int64 */
            den: number;
            /** Format: uuid */
            readonly id: string;
            /** Format: int64 */
            num: number;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        ProfitAndLoss: {
            /** Format: decimal */
            cost_of_sales: string;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            expenses: string;
            /** Format: date */
            from: string;
            /** Format: decimal */
            gross_profit: string;
            /** Format: decimal */
            income: string;
            /** Format: decimal */
            result: string;
            rows: components["schemas"]["Row3"][];
            /** Format: date */
            to: string;
        };
        Proved: {
            /** Format: date-time */
            until: string;
        };
        ProviderView: {
            button: string | null;
            client_id: string;
            confidential: boolean;
            /** Format: date-time */
            created_at: string;
            domains: string[];
            enabled: boolean;
            /** Format: uuid */
            id: string;
            issuer: string;
            links_by_email: boolean;
            name: string;
            /** Format: uuid */
            provision_role_id: string | null;
            redirect_uri: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        Purpose: "manual" | "opening";
        Reason: ("email" | "phone" | "tax_id") | "name";
        Receipt: {
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            location_id: string;
            number: string;
            reason: string | null;
            reference: string | null;
            /** Format: uuid */
            reversed_by_id: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            /** @enum {string} */
            status: "received" | "reversed" | "reversal";
            /** Format: uuid */
            store_id: string | null;
            /** Format: uuid */
            supplier_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: decimal */
            value?: string;
            /** Format: int64 */
            readonly version: number;
        };
        ReceiptLineView: {
            /** Format: decimal */
            base_quantity: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            unit_cost?: string | null;
            /** Format: uuid */
            unit_id: string;
        };
        ReceiptView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["ReceiptLineView"][];
            /** Format: uuid */
            location_id: string;
            /** Format: uint */
            moves: number;
            number: string;
            reason: string | null;
            reference: string | null;
            /** Format: uuid */
            reversed_by_id: string | null;
            /** Format: uuid */
            reverses_id: string | null;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: uuid */
            supplier_id: string | null;
            /** Format: decimal */
            value?: string | null;
            /** Format: int64 */
            version: number;
            warnings?: components["schemas"]["BelowZero"][];
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        RecurringInvoice: {
            auto_post: boolean;
            auto_send: boolean;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: int32 */
            day_of_month: number | null;
            /** Format: date */
            end_on: string | null;
            /** @enum {string} */
            every: "day" | "week" | "month" | "quarter" | "year";
            failure: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date */
            next_on: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** @enum {string|null} */
            service_period: "ahead" | "behind" | null;
            /** Format: date */
            start_on: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended";
            /** Format: int32 */
            step: number;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        RecurringView: {
            allowed_actions: string[];
            auto_post: boolean;
            auto_send: boolean;
            /** Format: int32 */
            behind: number;
            /** Format: uuid */
            customer_id: string;
            /** Format: int32 */
            day_of_month: number | null;
            /** Format: date */
            end_on: string | null;
            every: string;
            failure: string | null;
            /** Format: uuid */
            id: string;
            invoice: components["schemas"]["NewInvoice"];
            name: string;
            /** Format: date */
            next_on: string | null;
            periods: components["schemas"]["PeriodView2"][];
            service_period: string | null;
            /** Format: date */
            start_on: string;
            status: string;
            /** Format: int32 */
            step: number;
            /** Format: int64 */
            version: number;
        };
        Refund: {
            /** Format: uuid */
            account_id: string | null;
            /** Format: decimal */
            amount: string;
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            credit_note_id: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date */
            ended_on: string | null;
            failure: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            method: "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "bad_debt" | "small_difference";
            number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            payment_id: string | null;
            reason: string;
            reference: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            sent_at: string | null;
            /** @enum {string} */
            status: "requested" | "sent" | "settled" | "failed";
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        RefundView: {
            /** Format: uuid */
            account_id: string | null;
            allowed_actions: string[];
            /** Format: decimal */
            amount: string;
            /** Format: date */
            business_date: string;
            /** Format: uuid */
            credit_note_id: string | null;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date */
            ended_on: string | null;
            failure: string | null;
            /** Format: uuid */
            id: string;
            method: string;
            number: string;
            /** Format: uuid */
            payment_id: string | null;
            reason: string;
            reference: string | null;
            /** Format: date-time */
            sent_at: string | null;
            status: string;
            /** Format: int64 */
            version: number;
        };
        Region: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        ReminderRef: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            days_late: number;
            /** Format: int32 */
            instalment: number;
            /** Format: int32 */
            level: number;
            /** Format: uuid */
            run_id: string;
        };
        Removed: {
            removed: boolean;
        };
        ReorderPoint: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            order_quantity: string | null;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Reset: {
            changed: boolean;
        };
        ResultCount: {
            /** Format: int64 */
            count: number;
            status: string;
        };
        Return: {
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            location_id: string;
            number: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            reason: string;
            /** Format: uuid */
            region_id: string | null;
            /** @enum {string} */
            status: "authorised" | "partly_received" | "received" | "inspected" | "completed" | "cancelled";
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        ReturnLineView: {
            description: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            order_line_id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            quarantined: string;
            reason: string | null;
            /** Format: decimal */
            received: string;
            /** Format: decimal */
            refunded: string;
            /** Format: decimal */
            replaced: string;
            /** Format: decimal */
            restocked: string;
            /** Format: decimal */
            scrapped: string;
            sku: string;
            /** Format: uuid */
            unit_id: string;
        };
        ReturnView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            created_at: string;
            credit_notes?: string[];
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["ReturnLineView"][];
            /** Format: uuid */
            location_id: string;
            note: string | null;
            number: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            reason: string;
            refunds?: string[];
            /** Format: uuid */
            region_id: string | null;
            /** Format: uuid */
            replacement_order_id?: string | null;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: int64 */
            version: number;
        };
        Revaluation: {
            /** Format: date */
            as_of: string;
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            difference: string;
            entries: components["schemas"]["Posted"][];
            /** Format: int64 */
            events_waiting: number;
            rows: components["schemas"]["Row6"][];
        };
        Roles: {
            items: components["schemas"]["RoleView"][];
        };
        RoleView: {
            archived: boolean;
            changed: string[];
            code: string;
            factor_required: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            permissions: {
                [key: string]: components["schemas"]["RowScope"];
            };
            shipped: boolean;
            text: string;
            /** Format: int64 */
            version: number;
        };
        Rotation: {
            /** Format: date-time */
            done_at: string | null;
            /** Format: uuid */
            key_id: string;
            /** Format: int64 */
            rows: number;
            /** Format: date-time */
            started_at: string;
        };
        Row: {
            module: string;
            name: string;
            roles: {
                [key: string]: components["schemas"]["RowScope"];
            };
            text: string;
        };
        Row2: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            closing: string;
            /** Format: decimal */
            credit: string;
            /** Format: decimal */
            debit: string;
            kind: string;
            links: components["schemas"]["Links"];
            /** Format: decimal */
            opening: string;
        };
        Row3: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            amount: string;
            group: string;
            links: components["schemas"]["Links"];
            section: string | null;
        };
        Row4: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            amount: string;
            group: string;
            links: components["schemas"]["Links"];
            section: string | null;
        };
        Row5: {
            /** Format: decimal */
            base: string;
            kind: string;
            links: components["schemas"]["DocumentLinks"];
            /** Format: decimal */
            tax: string;
            tax_class: string | null;
            /** Format: uuid */
            tax_class_id: string | null;
            /** Format: decimal */
            tax_rate: string;
        };
        Row6: {
            account_code: string;
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** Format: decimal */
            balance: string;
            balance_currency: components["schemas"]["Currency"];
            /** Format: decimal */
            booked: string;
            /** Format: decimal */
            difference: string;
            /** Format: decimal */
            exchange_rate: string;
            /** Format: date */
            rate_day: string;
            rate_source: string;
            /** Format: decimal */
            worth: string;
        };
        Rows: {
            items: components["schemas"]["RowView"][];
            /** Format: int64 */
            next: number | null;
        };
        RowScope: "none" | "own" | "team" | "store" | "region" | "all";
        RowView: {
            faults: unknown[];
            kept_for: string | null;
            outcome: string;
            /** Format: uuid */
            record_id: string | null;
            /** Format: int64 */
            row: number;
            undo: string | null;
        };
        RunView: {
            /** Format: date */
            as_of: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            results: components["schemas"]["ResultCount"][];
            status: string;
            /** Format: int32 */
            subject_count: number;
            subjects: components["schemas"]["SubjectView"][];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Sells: "goods" | "services" | "both";
        Sent: {
            url: string;
        };
        ServicePeriod: "ahead" | "behind";
        Sessions: {
            items: components["schemas"]["SessionView"][];
        };
        SessionView: {
            address: string | null;
            agent: string | null;
            /** Format: uuid */
            company_id: string;
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            seen_at: string;
        };
        Shipment: {
            /** Format: date */
            business_date: string;
            carrier: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: date-time */
            delivered_at: string | null;
            /** Format: uuid */
            readonly id: string;
            locale: string;
            /** Format: uuid */
            location_id: string;
            number: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            shipped_at: string | null;
            /** @enum {string} */
            status: "draft" | "shipped" | "delivered" | "cancelled";
            /** Format: uuid */
            store_id: string | null;
            tracking: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        ShipmentLineView: {
            /** Format: decimal */
            base_quantity: string;
            components?: components["schemas"]["ShippedComponentView"][];
            description: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            order_line_id: string;
            /** Format: decimal */
            ordered: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            sku: string;
            /** Format: decimal */
            to_follow: string;
            /** Format: uuid */
            unit_id: string;
        };
        ShipmentView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            carrier: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: date-time */
            delivered_at: string | null;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["ShipmentLineView"][];
            locale: string;
            /** Format: uuid */
            location_id: string;
            note: string | null;
            number: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            parcels?: components["schemas"]["ParcelView"][];
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            shipped_at: string | null;
            shipping_address: unknown;
            status: string;
            /** Format: uuid */
            store_id: string | null;
            tracking: string | null;
            tracking_events?: components["schemas"]["TrackingView"][];
            /** Format: int64 */
            version: number;
            warnings?: components["schemas"]["BelowZero"][];
        };
        ShippedComponentView: {
            description: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            sku: string;
            tracked: boolean;
            /** Format: uuid */
            unit_id: string;
        };
        ShippingMethod: {
            active: boolean;
            /** Format: date-time */
            readonly archived_at: string | null;
            /** @enum {string} */
            basis: "weight" | "dimensional_weight" | "volume" | "value" | "pieces";
            /** Format: uuid */
            carrier_id: string;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: int32 */
            days_max: number;
            /** Format: int32 */
            days_min: number;
            /** Format: int32 */
            dim_divisor: number | null;
            /** Format: decimal */
            free_from: string | null;
            /** Format: decimal */
            handling: string;
            /** Format: uuid */
            readonly id: string;
            live_service: string | null;
            /** Format: int64 */
            max_weight_g: number | null;
            name: string;
            /** Format: uuid */
            product_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        ShippingRate: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: decimal */
            base: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            method_id: string;
            /** Format: decimal */
            step: string | null;
            /** Format: decimal */
            step_price: string;
            /** Format: decimal */
            up_to: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
            /** Format: uuid */
            zone_id: string;
        };
        ShippingZone: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        ShippingZoneArea: {
            /** Format: date-time */
            readonly archived_at: string | null;
            country: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            postal_from: string | null;
            postal_to: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
            /** Format: uuid */
            zone_id: string;
        };
        Shortage: "refuse" | "back_order";
        SignedIn: {
            access_token?: string;
            company: components["schemas"]["InCompany"];
            /** Format: uint64 */
            expires_in?: number;
            name: string;
            refresh_token?: string;
            /** Format: uuid */
            session_id: string;
            token_type?: string;
            /** Format: uuid */
            user_id: string;
        };
        SignedOut: {
            signed_out: boolean;
        };
        StandingView: {
            allowed_actions: string[];
            /** Format: uuid */
            customer_id: string;
            status: string;
            steps: components["schemas"]["StepView"][];
        };
        State: {
            founded: boolean;
            setup_token_needed: boolean;
        };
        State3: ("none" | "loading" | "loaded" | "removing" | "failed") | "elsewhere";
        Statement: {
            /** Format: decimal */
            closing: string;
            /** Format: decimal */
            credit: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: decimal */
            debit: string;
            entries: components["schemas"]["StatementEntry"][];
            /** Format: date */
            from: string;
            /** Format: decimal */
            opening: string;
            /** Format: date */
            to: string;
        };
        StatementEntry: {
            /** Format: decimal */
            balance: string;
            /** Format: decimal */
            credit: string | null;
            /** Format: decimal */
            debit: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            number: string;
            /** Format: date */
            on: string;
            reference: string | null;
        };
        Status2: {
            /** Format: int64 */
            events_waiting: number;
            /** Format: date-time */
            last_posted_at: string | null;
        };
        StatusView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            reason: string | null;
            status: string;
        };
        StepFacts: {
            /** Format: decimal */
            amount?: string | null;
            /** Format: decimal */
            from_quantity?: string | null;
            included?: boolean | null;
            list?: string | null;
            /** Format: uuid */
            list_id?: string | null;
            of_base_unit?: boolean | null;
            /** Format: decimal */
            rate?: string | null;
            /** Format: uuid */
            unit_id?: string | null;
        };
        StepView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            from: string;
            reason: string | null;
            to: string;
            verb: string;
        };
        StockAt: {
            /** Format: date */
            date: string;
            items: components["schemas"]["Place"][];
            /** Format: uuid */
            next: string | null;
            values?: components["schemas"]["Worth"][] | null;
        };
        StockCost: {
            /** Format: decimal */
            average: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: decimal */
            value: string;
            /** Format: int64 */
            readonly version: number;
        };
        StockEntry: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "counted" | "opening";
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            moved: string;
            note: string | null;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            reason: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            unit_cost?: string | null;
            /** Format: uuid */
            unit_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        StockLevel: {
            /** Format: decimal */
            available: string;
            for_sale: boolean;
            /** Format: uuid */
            readonly id: string;
            /** Format: decimal */
            incoming: string;
            /** Format: uuid */
            location_id: string;
            /** @enum {string} */
            negative_stock: "forbid" | "warn" | "allow" | "clearing";
            /** Format: decimal */
            on_hand: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            reorder_point: string | null;
            /** Format: decimal */
            reserved: string;
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        StockMove: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            business_date: string;
            /** Format: uuid */
            document_id: string;
            document_kind: string;
            /** Format: uuid */
            readonly id: string;
            kind: string;
            /** Format: uuid */
            line_id: string | null;
            /** Format: uuid */
            location_id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            reason: string | null;
            reason_code: string | null;
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            unit_cost?: string | null;
            /** Format: decimal */
            value?: string;
        };
        Store: {
            address: string | null;
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            readonly id: string;
            name: string;
            phone: string | null;
            /** Format: uuid */
            region_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        SubjectView: {
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            documents: components["schemas"]["NoticeView"][];
            failure: string | null;
            /** Format: uuid */
            fee_invoice_id: string | null;
            /** Format: int32 */
            level: number | null;
            /** Format: uuid */
            mail_id: string | null;
            /** Format: decimal */
            overdue: string;
            status: string;
        };
        Supplier: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            country: string | null;
            /** Format: date-time */
            readonly created_at: string;
            currency: string | null;
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "organisation" | "person";
            /** Format: int32 */
            lead_time_days: number | null;
            name: string;
            notes: string | null;
            /** Format: decimal */
            on_time_rate: string | null;
            /** Format: int32 */
            payment_days: number;
            phone: string | null;
            /** Format: date-time */
            rated_at: string | null;
            /** Format: decimal */
            rating: string | null;
            /** @enum {string} */
            status: "active" | "blocked";
            tax_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Tag: {
            /** Format: date-time */
            readonly archived_at: string | null;
            colour: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        TagsView: {
            /** Format: uuid */
            customer_id: string;
            tags: components["schemas"]["TagView"][];
        };
        TagView: {
            colour: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        TargetView: {
            fields: components["schemas"]["FieldView"][];
            label: string;
            target: string;
        };
        TaxClass: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        TaxDocuments: {
            currency: components["schemas"]["Currency"];
            items: components["schemas"]["Document"][];
            next: string | null;
        };
        TaxRate: {
            /** Format: date-time */
            readonly archived_at: string | null;
            country: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: decimal */
            rate: string;
            region: string | null;
            /** Format: uuid */
            tax_class_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to: string | null;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        TaxReport: {
            /** Format: decimal */
            base: string;
            currency: components["schemas"]["Currency"];
            /** Format: date */
            from: string;
            rows: components["schemas"]["Row5"][];
            /** Format: decimal */
            tax: string;
            /** Format: date */
            to: string;
        };
        TaxRounding: "line" | "document";
        TaxView: {
            /** Format: decimal */
            base: string;
            /** Format: decimal */
            rate: string;
            /** Format: decimal */
            tax: string;
            /** Format: uuid */
            tax_class_id: string;
        };
        TemplatePeriod: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            order_id: string;
            /** Format: date */
            period_on: string;
        };
        TemplateSchedule: {
            /** Format: int32 */
            day_of_month?: number | null;
            /** Format: date */
            end_on?: string | null;
            every: components["schemas"]["Interval"];
            /** Format: date */
            start_on: string;
            /** Format: int32 */
            step?: number;
        };
        TemplateView: {
            allowed_actions: string[];
            /** Format: int32 */
            behind: number;
            confirm: boolean;
            /** Format: uuid */
            customer_id: string;
            /** Format: int32 */
            day_of_month: number | null;
            /** Format: date */
            end_on: string | null;
            every: string | null;
            failure: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            next_on: string | null;
            order: components["schemas"]["NewOrder"];
            periods: components["schemas"]["TemplatePeriod"][];
            /** Format: date */
            start_on: string | null;
            status: string;
            /** Format: int32 */
            step: number;
            /** Format: int64 */
            version: number;
        };
        Totals: {
            /** Format: decimal */
            closing: string;
            /** Format: decimal */
            credit: string;
            /** Format: decimal */
            debit: string;
            /** Format: decimal */
            opening: string;
        };
        TraceStep: {
            after: string;
            before: string | null;
            facts?: components["schemas"]["StepFacts"] | null;
            rule: string;
            text: string;
        };
        TrackingView: {
            /** Format: date-time */
            at: string;
            code: string;
            place: string | null;
            /** Format: date-time */
            recorded_at: string;
            source: string;
            text: string | null;
        };
        Transfer: {
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date */
            expected_on: string | null;
            /** Format: uuid */
            from_location_id: string;
            /** Format: uuid */
            readonly id: string;
            note: string | null;
            number: string;
            /** Format: date-time */
            received_at: string | null;
            /** Format: date */
            received_on: string | null;
            /** Format: date-time */
            shipped_at: string | null;
            /** @enum {string} */
            status: "draft" | "in_transit" | "partly_received" | "received" | "returned" | "cancelled";
            /** Format: uuid */
            store_id: string | null;
            /** Format: uuid */
            to_location_id: string;
            /** Format: uuid */
            to_store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        TransferLineView: {
            /** Format: decimal */
            base_quantity: string;
            /** Format: decimal */
            damaged: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            received: string;
            /** Format: decimal */
            returned: string;
            /** Format: decimal */
            short: string;
            /** Format: decimal */
            surplus: string;
            /** Format: decimal */
            under_way: string;
            /** Format: uuid */
            unit_id: string;
        };
        TransferView: {
            allowed_actions: string[];
            /** Format: date */
            business_date: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            expected_on: string | null;
            /** Format: uuid */
            from_location_id: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["TransferLineView"][];
            note: string | null;
            number: string;
            /** Format: date-time */
            received_at: string | null;
            /** Format: date */
            received_on: string | null;
            /** Format: date-time */
            shipped_at: string | null;
            status: string;
            /** Format: uuid */
            to_location_id: string;
            /** Format: int64 */
            version: number;
            warnings?: components["schemas"]["BelowZero"][];
        };
        TrialBalance: {
            balanced: boolean;
            currency: components["schemas"]["Currency"];
            /** Format: date */
            from: string | null;
            rows: components["schemas"]["Row2"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["Totals"];
        };
        Unit: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int64 */
            den: number;
            /** @enum {string} */
            dimension: "count" | "mass" | "volume" | "length" | "area" | "time" | "package";
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: int64 */
            num: number;
            /** Format: int32 */
            places: number;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        UserView: {
            allowed_actions: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            locale: string | null;
            name: string;
            phone: string | null;
            position: components["schemas"]["Position"];
            status: string;
            /** Format: date-time */
            updated_at: string;
            username: string | null;
            /** Format: int64 */
            version: number;
        };
        UsualLetter: {
            attachments: components["schemas"]["LetterFile"][];
            can_mail: boolean;
            cc: string[];
            language: string;
            link: boolean;
            message: string;
            subject: string;
            to: string[];
        };
        Verification: {
            /** Format: int64 */
            anchors: number;
            /** Format: int64 */
            erased: number;
            fault: components["schemas"]["Fault"] | null;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            seals: number;
            /** Format: int64 */
            unsealed: number;
        };
        VersionLine: {
            /** Format: decimal */
            discount: string;
            /** Format: uuid */
            line_id: string;
            /** Format: int32 */
            line_no: number;
            /** Format: decimal */
            net: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            sku: string;
            /** Format: decimal */
            tax: string;
            /** Format: decimal */
            total: string;
            /** Format: decimal */
            unit_price: string;
        };
        Versions: {
            number: string;
            /** Format: uuid */
            order_id: string;
            versions: components["schemas"]["VersionView"][];
        };
        VersionView: {
            /** Format: date-time */
            at: string | null;
            /** Format: uuid */
            by: string | null;
            changes: components["schemas"]["LineChange"][];
            head: components["schemas"]["HeadChange"][];
            kind: string | null;
            lines: components["schemas"]["VersionLine"][];
            /** Format: int32 */
            no: number;
            reason: string | null;
            /** Format: decimal */
            total: string;
            /** Format: decimal */
            total_change: string;
            /** Format: int64 */
            version: number | null;
        };
        Warning: {
            code: string;
            details: unknown;
            message: string;
        };
        WebhookEndpoint: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            description: string | null;
            disabled_reason: string | null;
            events: string;
            /** Format: date-time */
            failing_since: string | null;
            /** Format: int32 */
            failures: number;
            /** Format: uuid */
            readonly id: string;
            limited_to: string | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date-time */
            rests_until: string | null;
            /** @enum {string} */
            state: "active" | "disabled";
            /** Format: date-time */
            readonly updated_at: string;
            url: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        Worth: {
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            value: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
