// Made by scripts/api.mjs from the server's OpenAPI document; not to be changed by hand.
export interface paths {
    "/billing/ageing": {
        get: {
            parameters: {
                query?: {
                    as_of?: string;
                    buckets?: string;
                    currency?: components["schemas"]["Currency"];
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ageing"];
                    };
                };
            };
        };
    };
    "/billing/ageing/csv": {
        get: {
            parameters: {
                query?: {
                    as_of?: string;
                    buckets?: string;
                    currency?: components["schemas"]["Currency"];
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": unknown;
                    };
                };
            };
        };
    };
    "/billing/ageing/xlsx": {
        get: {
            parameters: {
                query?: {
                    as_of?: string;
                    buckets?: string;
                    currency?: components["schemas"]["Currency"];
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/ageing": {
        get: {
            parameters: {
                query?: {
                    as_of?: string;
                    buckets?: string;
                    currency?: components["schemas"]["Currency"];
                };
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
                        "application/json": components["schemas"]["CustomerAgeing"];
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/apply-credit": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ApplyCredit"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Applied"];
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/credit": {
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
                        "application/json": components["schemas"]["CustomerCredit"];
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/statement": {
        get: {
            parameters: {
                query?: {
                    currency?: components["schemas"]["Currency"];
                    from?: string;
                    to?: string;
                };
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
                        "application/json": components["schemas"]["Statement"];
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/statement/csv": {
        get: {
            parameters: {
                query?: {
                    currency?: components["schemas"]["Currency"];
                    from?: string;
                    to?: string;
                };
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
                        "text/csv; charset=utf-8": unknown;
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/statement/pdf": {
        get: {
            parameters: {
                query?: {
                    currency?: components["schemas"]["Currency"];
                    from?: string;
                    to?: string;
                };
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
                        "application/pdf": unknown;
                    };
                };
            };
        };
    };
    "/billing/customers/{id}/statement/xlsx": {
        get: {
            parameters: {
                query?: {
                    currency?: components["schemas"]["Currency"];
                    from?: string;
                    to?: string;
                };
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
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
            };
        };
    };
    "/billing/dunning-levels": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DunningLevelCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DunningLevel"];
                    };
                };
            };
        };
    };
    "/billing/dunning-levels/{id}": {
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
                        "application/json": components["schemas"]["DunningLevel"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DunningLevelPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DunningLevel"];
                    };
                };
            };
        };
    };
    "/billing/dunning-runs": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Remind"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
            };
        };
    };
    "/billing/dunning-runs/{id}": {
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
                        "application/json": components["schemas"]["RunView"];
                    };
                };
            };
        };
    };
    "/billing/dunning-runs/preview": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Remind"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DunningPreview"];
                    };
                };
            };
        };
    };
    "/billing/dunning-texts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DunningTextCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DunningText"];
                    };
                };
            };
        };
    };
    "/billing/dunning-texts/{id}": {
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
                        "application/json": components["schemas"]["DunningText"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DunningTextPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DunningText"];
                    };
                };
            };
        };
    };
    "/billing/invoices": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewInvoiceInput"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}": {
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
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewInvoiceInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
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
                        "application/json": components["schemas"]["Deleted"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/allocate": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Allocate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/credit": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreditInvoice"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/dispute": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason2"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/pdf": {
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
                        "application/pdf": unknown;
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/post": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PostInvoice"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/resolve": {
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
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/send": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SendInvoice"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/ubl": {
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
                        "application/xml": unknown;
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/unallocate": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Unallocate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/void": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason2"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/invoices/{id}/write-off": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WriteOff"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceView"];
                    };
                };
            };
        };
    };
    "/billing/layout-texts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentTextCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentText"];
                    };
                };
            };
        };
    };
    "/billing/layout-texts/{id}": {
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
                        "application/json": components["schemas"]["DocumentText"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DocumentTextPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentText"];
                    };
                };
            };
        };
    };
    "/billing/layouts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentLayoutCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentLayout"];
                    };
                };
            };
        };
    };
    "/billing/layouts/{id}": {
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
                        "application/json": components["schemas"]["DocumentLayout"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DocumentLayoutPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentLayout"];
                    };
                };
            };
        };
    };
    "/billing/layouts/{id}/preview": {
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    language?: string;
                };
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
                        "application/pdf": unknown;
                    };
                };
            };
        };
    };
    "/billing/payment-term-parts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PaymentTermPartCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTermPart"];
                    };
                };
            };
        };
    };
    "/billing/payment-term-parts/{id}": {
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
                        "application/json": components["schemas"]["PaymentTermPart"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PaymentTermPartPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTermPart"];
                    };
                };
            };
        };
    };
    "/billing/payment-terms": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PaymentTermCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTerm"];
                    };
                };
            };
        };
    };
    "/billing/payment-terms/{id}": {
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
                        "application/json": components["schemas"]["PaymentTerm"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PaymentTermPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentTerm"];
                    };
                };
            };
        };
    };
    "/billing/payments": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPayment"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentView"];
                    };
                };
            };
        };
    };
    "/billing/payments/{id}": {
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
                        "application/json": components["schemas"]["PaymentView"];
                    };
                };
            };
        };
    };
    "/billing/payments/{id}/allocate": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Allocate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentView"];
                    };
                };
            };
        };
    };
    "/billing/payments/{id}/unallocate": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Unallocate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentView"];
                    };
                };
            };
        };
    };
    "/billing/profiles": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BillingProfileCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BillingProfile"];
                    };
                };
            };
        };
    };
    "/billing/profiles/{id}": {
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
                        "application/json": components["schemas"]["BillingProfile"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["BillingProfilePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BillingProfile"];
                    };
                };
            };
        };
    };
    "/billing/recurring": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRecurring"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
    };
    "/billing/recurring/{id}": {
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
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRecurring"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
    };
    "/billing/recurring/{id}/end": {
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
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
    };
    "/billing/recurring/{id}/pause": {
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
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
    };
    "/billing/recurring/{id}/resume": {
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
                        "application/json": components["schemas"]["RecurringView"];
                    };
                };
            };
        };
    };
    "/billing/recurring/{id}/run": {
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
                        "application/json": components["schemas"]["Ran"];
                    };
                };
            };
        };
    };
    "/billing/refunds": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRefund"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
                    };
                };
            };
        };
    };
    "/billing/refunds/{id}": {
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
                        "application/json": components["schemas"]["RefundView"];
                    };
                };
            };
        };
    };
    "/billing/refunds/{id}/fail": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason2"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
                    };
                };
            };
        };
    };
    "/billing/refunds/{id}/send": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
                    };
                };
            };
        };
    };
    "/billing/refunds/{id}/settle": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
                    };
                };
            };
        };
    };
    "/catalog/attribute-values": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttributeValueCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AttributeValue"];
                    };
                };
            };
        };
    };
    "/catalog/attribute-values/{id}": {
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
                        "application/json": components["schemas"]["AttributeValue"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AttributeValuePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AttributeValue"];
                    };
                };
            };
        };
    };
    "/catalog/attributes": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttributeCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Attribute"];
                    };
                };
            };
        };
    };
    "/catalog/attributes/{id}": {
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
                        "application/json": components["schemas"]["Attribute"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AttributePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Attribute"];
                    };
                };
            };
        };
    };
    "/catalog/barcodes": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BarcodeCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Barcode"];
                    };
                };
            };
        };
    };
    "/catalog/barcodes/{id}": {
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
                        "application/json": components["schemas"]["Barcode"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["BarcodePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Barcode"];
                    };
                };
            };
        };
    };
    "/catalog/categories": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CategoryCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Category"];
                    };
                };
            };
        };
    };
    "/catalog/categories/{id}": {
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
                        "application/json": components["schemas"]["Category"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CategoryPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Category"];
                    };
                };
            };
        };
    };
    "/catalog/costs/{id}": {
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
                        "application/json": components["schemas"]["ProductCost"];
                    };
                };
            };
        };
    };
    "/catalog/kit-components": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KitComponentCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KitComponent"];
                    };
                };
            };
        };
    };
    "/catalog/kit-components/{id}": {
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
                        "application/json": components["schemas"]["KitComponent"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["KitComponentPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KitComponent"];
                    };
                };
            };
        };
    };
    "/catalog/lookup": {
        get: {
            parameters: {
                query: {
                    code: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lookup"];
                    };
                };
            };
        };
    };
    "/catalog/product-images": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductImageCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductImage"];
                    };
                };
            };
        };
    };
    "/catalog/product-images/{id}": {
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
                        "application/json": components["schemas"]["ProductImage"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProductImagePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductImage"];
                    };
                };
            };
        };
    };
    "/catalog/product-images/{id}/picture": {
        get: {
            parameters: {
                query?: {
                    size?: components["schemas"]["Size"];
                };
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
                        "image/*": unknown;
                    };
                };
            };
        };
    };
    "/catalog/product-units": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductUnitCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductUnit"];
                    };
                };
            };
        };
    };
    "/catalog/product-units/{id}": {
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
                        "application/json": components["schemas"]["ProductUnit"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProductUnitPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductUnit"];
                    };
                };
            };
        };
    };
    "/catalog/products": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
            };
        };
    };
    "/catalog/products/{id}": {
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
                        "application/json": components["schemas"]["Product"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProductPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
            };
        };
    };
    "/catalog/tax-classes": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaxClassCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxClass"];
                    };
                };
            };
        };
    };
    "/catalog/tax-classes/{id}": {
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
                        "application/json": components["schemas"]["TaxClass"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TaxClassPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxClass"];
                    };
                };
            };
        };
    };
    "/catalog/tax-rates": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaxRateCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxRate"];
                    };
                };
            };
        };
    };
    "/catalog/tax-rates/{id}": {
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
                        "application/json": components["schemas"]["TaxRate"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TaxRatePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxRate"];
                    };
                };
            };
        };
    };
    "/catalog/template-values": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateValueCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateValue"];
                    };
                };
            };
        };
    };
    "/catalog/template-values/{id}": {
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
                        "application/json": components["schemas"]["TemplateValue"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TemplateValuePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateValue"];
                    };
                };
            };
        };
    };
    "/catalog/templates": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductTemplateCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductTemplate"];
                    };
                };
            };
        };
    };
    "/catalog/templates/{id}": {
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
                        "application/json": components["schemas"]["ProductTemplate"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProductTemplatePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductTemplate"];
                    };
                };
            };
        };
    };
    "/catalog/templates/{id}/generate-variants": {
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
                        "application/json": components["schemas"]["Generated"];
                    };
                };
            };
        };
    };
    "/catalog/units": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
            };
        };
    };
    "/catalog/units/{id}": {
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
                        "application/json": components["schemas"]["Unit"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["UnitPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
            };
        };
    };
    "/catalog/variants/{id}": {
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
                        "application/json": components["schemas"]["ProductVariant"];
                    };
                };
            };
        };
    };
    "/events": {
        get: {
            parameters: {
                query?: {
                    types?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": {
                            data: string;
                            event?: string;
                            id?: string;
                        };
                    };
                };
            };
        };
        post: {
            parameters: {
                query?: {
                    sender?: string;
                };
            };
            requestBody: {
                content: {
                    "application/cloudevents-batch+json": unknown;
                    "application/cloudevents+json": unknown;
                    "application/json": unknown;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Report"];
                    };
                };
            };
        };
    };
    "/files": {
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["File"];
                    };
                };
            };
        };
    };
    "/files/{id}": {
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
                        "application/octet-stream": unknown;
                    };
                };
            };
        };
    };
    "/finance/convert": {
        get: {
            parameters: {
                query: {
                    amount?: string | number;
                    day?: string;
                    from: components["schemas"]["Currency"];
                    to: components["schemas"]["Currency"];
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Converted"];
                    };
                };
            };
        };
    };
    "/finance/exchange-rates": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeRateCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeRate"];
                    };
                };
            };
        };
    };
    "/finance/exchange-rates/{id}": {
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
                        "application/json": components["schemas"]["ExchangeRate"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ExchangeRatePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeRate"];
                    };
                };
            };
        };
    };
    "/finance/fiscal-years": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FiscalYearCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiscalYear"];
                    };
                };
            };
        };
    };
    "/finance/fiscal-years/{id}": {
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
                        "application/json": components["schemas"]["FiscalYear"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["FiscalYearPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiscalYear"];
                    };
                };
            };
        };
    };
    "/finance/fiscal-years/{id}/periods": {
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
                        "application/json": components["schemas"]["PeriodsView"];
                    };
                };
            };
        };
    };
    "/finance/lock-exceptions": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GrantException"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExceptionView"];
                    };
                };
            };
        };
    };
    "/finance/lock-exceptions/{id}": {
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
                        "application/json": components["schemas"]["LockException"];
                    };
                };
            };
        };
    };
    "/finance/lock-exceptions/{id}/revoke": {
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
                        "application/json": components["schemas"]["ExceptionView"];
                    };
                };
            };
        };
    };
    "/finance/locks": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LocksView"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetLock"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LocksView"];
                    };
                };
            };
        };
    };
    "/identity/api-keys": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys2"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input24"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewKey"];
                    };
                };
            };
        };
    };
    "/identity/api-keys/{id}": {
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
                        "application/json": components["schemas"]["KeyView"];
                    };
                };
            };
        };
    };
    "/identity/companies": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Companies"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCompany"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CompanyView"];
                    };
                };
            };
        };
    };
    "/identity/companies/{id}": {
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
                        "application/json": components["schemas"]["CompanyView"];
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
            requestBody?: {
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
                        "application/json": components["schemas"]["CompanyView"];
                    };
                };
            };
        };
    };
    "/identity/email/confirm": {
        post: {
            requestBody: {
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
                    "application/json": components["schemas"]["Input20"];
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
                    "application/json": components["schemas"]["Input9"];
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
                    "application/json": components["schemas"]["Input11"];
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
                    "application/json": components["schemas"]["Input16"];
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
                    "application/json": components["schemas"]["Input17"];
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
                    "application/json": components["schemas"]["Input14"];
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
                    "application/json": components["schemas"]["Input15"];
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
                    "application/json": components["schemas"]["Input7"];
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
    "/identity/regions": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RegionCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Region"];
                    };
                };
            };
        };
    };
    "/identity/regions/{id}": {
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
                        "application/json": components["schemas"]["Region"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RegionPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Region"];
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
                    "application/json": components["schemas"]["Input22"];
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
    "/identity/roles/{id}": {
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
                        "application/json": components["schemas"]["RoleView"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input23"];
                };
            };
            responses: {
                200: {
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
                    "application/json": components["schemas"]["Input12"];
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
                    "application/json": components["schemas"]["Input13"];
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
    "/identity/stores": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StoreCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Store"];
                    };
                };
            };
        };
    };
    "/identity/stores/{id}": {
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
                        "application/json": components["schemas"]["Store"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["StorePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Store"];
                    };
                };
            };
        };
    };
    "/identity/token/refresh": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input5"];
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
    "/identity/token/validate": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input4"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validated"];
                    };
                };
            };
        };
    };
    "/identity/users": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    role_id?: string;
                    status?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Users"];
                    };
                };
            };
        };
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input20"];
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
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Whole"];
                };
            };
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
                        "application/json": components["schemas"]["UserView"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input21"];
                };
            };
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
                    "application/json": components["schemas"]["Input11"];
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
    "/identity/users/{id}/enable": {
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
                        "application/json": components["schemas"]["UserView"];
                    };
                };
            };
        };
    };
    "/identity/users/{id}/reset": {
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
                        "application/json": components["schemas"]["ResetToken"];
                    };
                };
            };
        };
    };
    "/identity/users/{id}/reset-factors": {
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
                        "application/json": components["schemas"]["ResetToken"];
                    };
                };
            };
        };
    };
    "/identity/users/{id}/sessions": {
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
    "/identity/users/{id}/unlock": {
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
                        "application/json": components["schemas"]["UserView"];
                    };
                };
            };
        };
    };
    "/imports": {
        post: {
            parameters: {
                query: {
                    name?: string;
                    target: string;
                };
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                    "text/plain": unknown;
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/{id}": {
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
                        "application/json": components["schemas"]["ImportView"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["MappingInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/{id}/cancel": {
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
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/{id}/dry-run": {
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
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/{id}/errors": {
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
                        "text/csv": unknown;
                    };
                };
            };
        };
    };
    "/imports/{id}/rows": {
        get: {
            parameters: {
                query?: {
                    cursor?: number;
                    limit?: number;
                    outcome?: string;
                    undo?: string;
                };
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
                        "application/json": components["schemas"]["Rows"];
                    };
                };
            };
        };
    };
    "/imports/{id}/start": {
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
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/{id}/undo": {
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
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
    };
    "/imports/targets": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Targets"];
                    };
                };
            };
        };
    };
    "/inventory/adjustment-reasons": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdjustmentReasonCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentReason"];
                    };
                };
            };
        };
    };
    "/inventory/adjustment-reasons/{id}": {
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
                        "application/json": components["schemas"]["AdjustmentReason"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AdjustmentReasonPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentReason"];
                    };
                };
            };
        };
    };
    "/inventory/adjustments": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAdjustment"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Posted"];
                    };
                };
            };
        };
    };
    "/inventory/cost-changes": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CostChange"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CostChanged"];
                    };
                };
            };
        };
    };
    "/inventory/costs/{id}": {
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
                        "application/json": components["schemas"]["StockCost"];
                    };
                };
            };
        };
    };
    "/inventory/kits/{id}/availability": {
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
                        "application/json": components["schemas"]["KitAvailability"];
                    };
                };
            };
        };
    };
    "/inventory/levels/{id}": {
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
                        "application/json": components["schemas"]["StockLevel"];
                    };
                };
            };
        };
    };
    "/inventory/locations": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LocationCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Location"];
                    };
                };
            };
        };
    };
    "/inventory/locations/{id}": {
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
                        "application/json": components["schemas"]["Location"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["LocationPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Location"];
                    };
                };
            };
        };
    };
    "/inventory/low-stock": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                    location_id?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LowStockList"];
                    };
                };
            };
        };
    };
    "/inventory/moves/{id}": {
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
                        "application/json": components["schemas"]["StockMove"];
                    };
                };
            };
        };
    };
    "/inventory/policy": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockPolicy"];
                    };
                };
            };
        };
        put: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StockPolicy"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockPolicy"];
                    };
                };
            };
        };
    };
    "/inventory/receipts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReceipt"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Posted"];
                    };
                };
            };
        };
    };
    "/inventory/reorder-points": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReorderPointCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReorderPoint"];
                    };
                };
            };
        };
    };
    "/inventory/reorder-points/{id}": {
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
                        "application/json": components["schemas"]["ReorderPoint"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReorderPointPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReorderPoint"];
                    };
                };
            };
        };
    };
    "/inventory/stock-at": {
        get: {
            parameters: {
                query: {
                    after?: string;
                    date: string;
                    location_id?: string;
                    product_id?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockAt"];
                    };
                };
            };
        };
    };
    "/inventory/stock-entries": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StockEntryCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockEntry"];
                    };
                };
            };
        };
    };
    "/inventory/stock-entries/{id}": {
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
                        "application/json": components["schemas"]["StockEntry"];
                    };
                };
            };
        };
    };
    "/inventory/transfers": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTransfer"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransferView"];
                    };
                };
            };
        };
    };
    "/inventory/transfers/{id}": {
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
                        "application/json": components["schemas"]["TransferView"];
                    };
                };
            };
        };
    };
    "/inventory/transfers/{id}/cancel": {
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
                        "application/json": components["schemas"]["TransferView"];
                    };
                };
            };
        };
    };
    "/inventory/transfers/{id}/receive": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReceiveTransfer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransferView"];
                    };
                };
            };
        };
    };
    "/inventory/transfers/{id}/ship": {
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
                        "application/json": components["schemas"]["TransferView"];
                    };
                };
            };
        };
    };
    "/ledger/accounts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    "/ledger/accounts/{id}": {
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
                        "application/json": components["schemas"]["Account"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AccountPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    "/ledger/accounts/{id}/lines": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    from?: string;
                    limit?: number;
                    to?: string;
                };
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
                        "application/json": components["schemas"]["GeneralLedger"];
                    };
                };
            };
        };
    };
    "/ledger/catch-up": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NoInput"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatchingUp"];
                    };
                };
            };
        };
    };
    "/ledger/entries": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewEntry"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
    };
    "/ledger/entries/{id}": {
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
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewEntry"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
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
                        "application/json": unknown;
                    };
                };
            };
        };
    };
    "/ledger/entries/{id}/post": {
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
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
    };
    "/ledger/entries/{id}/reverse": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReverseEntry"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
    };
    "/ledger/journals": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JournalCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journal"];
                    };
                };
            };
        };
    };
    "/ledger/journals/{id}": {
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
                        "application/json": components["schemas"]["Journal"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JournalPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journal"];
                    };
                };
            };
        };
    };
    "/ledger/reports/balance-sheet": {
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BalanceSheet"];
                    };
                };
            };
        };
    };
    "/ledger/reports/profit-and-loss": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfitAndLoss"];
                    };
                };
            };
        };
    };
    "/ledger/reports/tax": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxReport"];
                    };
                };
            };
        };
    };
    "/ledger/reports/tax/documents": {
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    from?: string;
                    kind: components["schemas"]["Taxable"];
                    limit?: number;
                    tax_class_id?: string;
                    tax_rate: string | number;
                    to?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaxDocuments"];
                    };
                };
            };
        };
    };
    "/ledger/reports/trial-balance": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrialBalance"];
                    };
                };
            };
        };
    };
    "/ledger/revaluations": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Revalue"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revaluation"];
                    };
                };
            };
        };
    };
    "/ledger/status": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status2"];
                    };
                };
            };
        };
    };
    "/ledger/year-close": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseYear"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
    };
    "/meta": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
    };
    "/notifications": {
        get: {
            parameters: {
                query?: {
                    before?: string;
                    unread?: boolean;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notifications"];
                    };
                };
            };
        };
    };
    "/notifications/{id}/read": {
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
                        "application/json": components["schemas"]["NotificationView"];
                    };
                };
            };
        };
    };
    "/notifications/read-all": {
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
                        "application/json": components["schemas"]["Read"];
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
    "/notifications/unread": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unread"];
                    };
                };
            };
        };
    };
    "/openapi.json": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
    };
    "/platform/audit": {
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor_id?: string;
                    cursor?: string;
                    from?: string;
                    limit?: number;
                    subject_id?: string;
                    subject_kind?: string;
                    to?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page"];
                    };
                };
            };
        };
    };
    "/platform/audit/verify": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
                    };
                };
            };
        };
    };
    "/platform/jobs": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    kind?: string;
                    limit?: number;
                    state?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page2"];
                    };
                };
            };
        };
    };
    "/platform/jobs/{id}/retry": {
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
                        "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
    };
    "/platform/keys": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
            };
        };
    };
    "/platform/keys/rotate": {
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
                        "application/json": components["schemas"]["Keys"];
                    };
                };
            };
        };
    };
    "/platform/mails": {
        get: {
            parameters: {
                query?: {
                    about_id?: string;
                    about_kind?: string;
                    cursor?: string;
                    limit?: number;
                    status?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page3"];
                    };
                };
            };
        };
    };
    "/platform/mails/{id}/retry": {
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
                        "application/json": components["schemas"]["Mail"];
                    };
                };
            };
        };
    };
    "/purchasing/supplier-addresses": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupplierAddressCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplierAddress"];
                    };
                };
            };
        };
    };
    "/purchasing/supplier-addresses/{id}": {
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
                        "application/json": components["schemas"]["SupplierAddress"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SupplierAddressPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplierAddress"];
                    };
                };
            };
        };
    };
    "/purchasing/supplier-contacts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupplierContactCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplierContact"];
                    };
                };
            };
        };
    };
    "/purchasing/supplier-contacts/{id}": {
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
                        "application/json": components["schemas"]["SupplierContact"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SupplierContactPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplierContact"];
                    };
                };
            };
        };
    };
    "/purchasing/supplier-contacts/{id}/erase": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Erase"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasedView"];
                    };
                };
            };
        };
    };
    "/purchasing/suppliers": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupplierCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supplier"];
                    };
                };
            };
        };
    };
    "/purchasing/suppliers/{id}": {
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
                        "application/json": components["schemas"]["Supplier"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SupplierPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supplier"];
                    };
                };
            };
        };
    };
    "/purchasing/suppliers/{id}/erase": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Erase"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasedView"];
                    };
                };
            };
        };
    };
    "/sales/addresses": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddressCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Address"];
                    };
                };
            };
        };
    };
    "/sales/addresses/{id}": {
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
                        "application/json": components["schemas"]["Address"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AddressPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Address"];
                    };
                };
            };
        };
    };
    "/sales/communications": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommunicationCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Communication"];
                    };
                };
            };
        };
    };
    "/sales/communications/{id}": {
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
                        "application/json": components["schemas"]["Communication"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CommunicationPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Communication"];
                    };
                };
            };
        };
    };
    "/sales/communications/{id}/attachments": {
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
                        "application/json": components["schemas"]["Attachments"];
                    };
                };
            };
        };
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Attach"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Attachments"];
                    };
                };
            };
        };
    };
    "/sales/communications/{id}/attachments/{file_id}": {
        get: {
            parameters: {
                path: {
                    file_id: string;
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
                        "application/octet-stream": unknown;
                    };
                };
            };
        };
    };
    "/sales/contacts": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contact"];
                    };
                };
            };
        };
    };
    "/sales/contacts/{id}": {
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
                        "application/json": components["schemas"]["Contact"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ContactPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contact"];
                    };
                };
            };
        };
    };
    "/sales/contacts/{id}/erase": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Erase"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasedView"];
                    };
                };
            };
        };
    };
    "/sales/contacts/{id}/personal-data": {
        post: {
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
                        "application/zip": unknown;
                    };
                };
            };
        };
    };
    "/sales/customer-categories": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CustomerCategoryCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerCategory"];
                    };
                };
            };
        };
    };
    "/sales/customer-categories/{id}": {
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
                        "application/json": components["schemas"]["CustomerCategory"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CustomerCategoryPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerCategory"];
                    };
                };
            };
        };
    };
    "/sales/customer-policy": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policy"];
                    };
                };
            };
        };
        put: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policy"];
                    };
                };
            };
        };
    };
    "/sales/customers": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CustomerCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}": {
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
                        "application/json": components["schemas"]["Customer"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CustomerPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Customer"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/block": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/credit": {
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
                        "application/json": components["schemas"]["CreditView"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SetCredit"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreditView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/duplicates": {
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
                        "application/json": components["schemas"]["Candidates"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/erase": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Erase"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasedView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/merge": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Merged"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/personal-data": {
        post: {
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
                        "application/zip": unknown;
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/qualify": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/send_back": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/standing": {
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
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/submit": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/tags": {
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
                        "application/json": components["schemas"]["TagsView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SetTags"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TagsView"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/timeline": {
        get: {
            parameters: {
                query?: {
                    class?: components["schemas"]["Class"];
                    cursor?: string;
                    limit?: number;
                };
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
                        "application/json": components["schemas"]["Page4"];
                    };
                };
            };
        };
    };
    "/sales/customers/{id}/unblock": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
    };
    "/sales/customers/duplicates": {
        get: {
            parameters: {
                query?: {
                    by?: components["schemas"]["Reason"];
                    cursor?: string;
                };
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Groups"];
                    };
                };
            };
        };
    };
    "/sales/order-policy": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderPolicy"];
                    };
                };
            };
        };
        put: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OrderPolicyInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderPolicy"];
                    };
                };
            };
        };
    };
    "/sales/order-templates": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTemplate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}": {
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
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTemplate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}/end": {
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
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}/pause": {
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
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}/place": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PlaceTemplate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}/resume": {
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
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
            };
        };
    };
    "/sales/order-templates/{id}/run": {
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
                        "application/json": components["schemas"]["TemplateRan"];
                    };
                };
            };
        };
    };
    "/sales/orders": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewOrderInput"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}": {
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
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewOrderInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/amend": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AmendOrder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/cancel": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CancelOrder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/cancel-rest": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelRest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/complete": {
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
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/confirm": {
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
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/copy": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CopyOrder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/promise": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PromiseOrder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/release": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReleaseOrder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/status": {
        patch: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetStatus"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
            };
        };
    };
    "/sales/orders/{id}/versions": {
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
                        "application/json": components["schemas"]["Versions"];
                    };
                };
            };
        };
    };
    "/sales/price-list-items": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PriceListItemCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceListItem"];
                    };
                };
            };
        };
    };
    "/sales/price-list-items/{id}": {
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
                        "application/json": components["schemas"]["PriceListItem"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PriceListItemPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceListItem"];
                    };
                };
            };
        };
    };
    "/sales/price-lists": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PriceListCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceList"];
                    };
                };
            };
        };
    };
    "/sales/price-lists/{id}": {
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
                        "application/json": components["schemas"]["PriceList"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PriceListPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceList"];
                    };
                };
            };
        };
    };
    "/sales/pricing/calculate": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Calculate"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calculated"];
                    };
                };
            };
        };
    };
    "/sales/returns": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReturn"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}": {
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
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/cancel": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CancelReturn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/complete": {
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
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/inspect": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InspectReturn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/receive": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReceiveReturn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/refund": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RefundReturn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/returns/{id}/replace": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReplaceReturn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReturnView"];
                    };
                };
            };
        };
    };
    "/sales/tags": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TagCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tag"];
                    };
                };
            };
        };
    };
    "/sales/tags/{id}": {
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
                        "application/json": components["schemas"]["Tag"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TagPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tag"];
                    };
                };
            };
        };
    };
    "/shipping/carriers": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CarrierCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Carrier"];
                    };
                };
            };
        };
    };
    "/shipping/carriers/{id}": {
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
                        "application/json": components["schemas"]["Carrier"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CarrierPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Carrier"];
                    };
                };
            };
        };
    };
    "/shipping/choices": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChooseShipping"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChoiceView"];
                    };
                };
            };
        };
    };
    "/shipping/choices/{id}": {
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
                        "application/json": components["schemas"]["ChoiceView"];
                    };
                };
            };
        };
    };
    "/shipping/choices/{id}/remove": {
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
                        "application/json": components["schemas"]["ChoiceView"];
                    };
                };
            };
        };
    };
    "/shipping/choices/{id}/renew": {
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
                        "application/json": components["schemas"]["ChoiceView"];
                    };
                };
            };
        };
    };
    "/shipping/methods": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShippingMethodCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingMethod"];
                    };
                };
            };
        };
    };
    "/shipping/methods/{id}": {
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
                        "application/json": components["schemas"]["ShippingMethod"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShippingMethodPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingMethod"];
                    };
                };
            };
        };
    };
    "/shipping/package-types": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackageTypeCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageType"];
                    };
                };
            };
        };
    };
    "/shipping/package-types/{id}": {
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
                        "application/json": components["schemas"]["PackageType"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PackageTypePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageType"];
                    };
                };
            };
        };
    };
    "/shipping/parcels/{id}": {
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
                        "application/json": components["schemas"]["ParcelView"];
                    };
                };
            };
        };
    };
    "/shipping/parcels/{id}/label": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["MakeLabel"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParcelView"];
                    };
                };
            };
        };
    };
    "/shipping/parcels/{id}/label.pdf": {
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
                        "application/pdf": unknown;
                    };
                };
            };
        };
    };
    "/shipping/parcels/{id}/track": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TrackParcel"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParcelView"];
                    };
                };
            };
        };
    };
    "/shipping/parcels/{id}/void-label": {
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
                        "application/json": components["schemas"]["ParcelView"];
                    };
                };
            };
        };
    };
    "/shipping/quotes": {
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShippingQuestion"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingQuote"];
                    };
                };
            };
        };
    };
    "/shipping/rates": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShippingRateCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingRate"];
                    };
                };
            };
        };
    };
    "/shipping/rates/{id}": {
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
                        "application/json": components["schemas"]["ShippingRate"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShippingRatePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingRate"];
                    };
                };
            };
        };
    };
    "/shipping/shipments": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewShipment"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}": {
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
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/cancel": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CancelShipment"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/deliver": {
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
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/pack": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackShipment"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/packing-slip.pdf": {
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
                        "application/pdf": unknown;
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/ship": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShipShipment"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/{id}/track": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TrackParcel"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShipmentView"];
                    };
                };
            };
        };
    };
    "/shipping/shipments/by-location": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShipByLocation"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drafted"];
                    };
                };
            };
        };
    };
    "/shipping/zone-areas": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShippingZoneAreaCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingZoneArea"];
                    };
                };
            };
        };
    };
    "/shipping/zone-areas/{id}": {
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
                        "application/json": components["schemas"]["ShippingZoneArea"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShippingZoneAreaPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingZoneArea"];
                    };
                };
            };
        };
    };
    "/shipping/zones": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShippingZoneCreate"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingZone"];
                    };
                };
            };
        };
    };
    "/shipping/zones/{id}": {
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
                        "application/json": components["schemas"]["ShippingZone"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ShippingZonePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShippingZone"];
                    };
                };
            };
        };
    };
    "/upkeep/exports": {
        get: {
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["List"];
                    };
                };
            };
        };
        post: {
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["NewExport"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
            };
        };
    };
    "/upkeep/exports/{id}": {
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
                        "application/json": components["schemas"]["Export"];
                    };
                };
            };
        };
    };
    "/webhooks/deliveries/{id}": {
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
                        "application/json": components["schemas"]["DeliveryDrill"];
                    };
                };
            };
        };
    };
    "/webhooks/deliveries/{id}/replay": {
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
                        "application/json": components["schemas"]["DeliveryView"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints": {
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
                        "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}": {
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
                        "application/json": components["schemas"]["WebhookEndpoint"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}/disable": {
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
                        "application/json": components["schemas"]["State"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}/enable": {
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
                        "application/json": components["schemas"]["State"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}/replay": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input27"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Replayed"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}/rotate-secret": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input26"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rotated"];
                    };
                };
            };
        };
    };
    "/webhooks/endpoints/{id}/test": {
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
                        "application/json": components["schemas"]["State"];
                    };
                };
            };
        };
    };
    "/webhooks/inbox/{id}": {
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
                        "application/json": components["schemas"]["InboundView"];
                    };
                };
            };
        };
    };
    "/webhooks/inbox/{id}/dismiss": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input29"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InboundView"];
                    };
                };
            };
        };
    };
    "/webhooks/inbox/{id}/retry": {
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
                        "application/json": components["schemas"]["InboundView"];
                    };
                };
            };
        };
    };
    "/webhooks/senders": {
        post: {
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Input28"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
    };
    "/webhooks/senders/{id}": {
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
                        "application/json": components["schemas"]["EventSender"];
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
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["EventSenderPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventSender"];
                    };
                };
            };
        };
    };
    "/webhooks/senders/{id}/rotate-secret": {
        post: {
            parameters: {
                path: {
                    id: string;
                };
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Input26"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rotated"];
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
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "equity" | "income" | "expense";
            name: string;
            /** @enum {string|null} */
            role: "receivable" | "customer_credit" | "customer_deposits" | "refunds" | "revenue" | "tax_payable" | "rounding" | "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "inventory" | "cost_of_goods" | "stock_adjustment" | "goods_received" | "exchange_gain" | "exchange_loss" | "unrealised_exchange" | "bad_debt" | "small_difference" | "opening_equity" | "retained_earnings" | null;
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
        AccountCreate: {
            code: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "equity" | "income" | "expense";
            name: string;
            /** @enum {string|null} */
            role?: "receivable" | "customer_credit" | "customer_deposits" | "refunds" | "revenue" | "tax_payable" | "rounding" | "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "inventory" | "cost_of_goods" | "stock_adjustment" | "goods_received" | "exchange_gain" | "exchange_loss" | "unrealised_exchange" | "bad_debt" | "small_difference" | "opening_equity" | "retained_earnings" | null;
            section?: string | null;
        };
        AccountPatch: {
            code?: string;
            /** @enum {string} */
            kind?: "asset" | "liability" | "equity" | "income" | "expense";
            name?: string;
            /** @enum {string|null} */
            role?: "receivable" | "customer_credit" | "customer_deposits" | "refunds" | "revenue" | "tax_payable" | "rounding" | "cash" | "card" | "mpesa" | "bank" | "cheque" | "other" | "inventory" | "cost_of_goods" | "stock_adjustment" | "goods_received" | "exchange_gain" | "exchange_loss" | "unrealised_exchange" | "bad_debt" | "small_difference" | "opening_equity" | "retained_earnings" | null;
            section?: string | null;
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
        AddressCreate: {
            city?: string | null;
            country: string;
            /** Format: uuid */
            customer_id: string;
            is_default?: boolean;
            line1: string;
            line2?: string | null;
            name?: string | null;
            postcode?: string | null;
            /** @enum {string} */
            purpose?: "billing" | "shipping";
            region?: string | null;
        };
        AddressPatch: {
            city?: string | null;
            country?: string;
            /** Format: uuid */
            customer_id?: string;
            is_default?: boolean;
            line1?: string;
            line2?: string | null;
            name?: string | null;
            postcode?: string | null;
            /** @enum {string} */
            purpose?: "billing" | "shipping";
            region?: string | null;
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
        AdjustmentReasonCreate: {
            code: string;
            /** @enum {string} */
            direction?: "in" | "out" | "both";
            name: string;
            needs_note?: boolean;
        };
        AdjustmentReasonPatch: {
            code?: string;
            /** @enum {string} */
            direction?: "in" | "out" | "both";
            name?: string;
            needs_note?: boolean;
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
            /** Format: int32 */
            instalment: number;
            /** Format: uuid */
            invoice_id: string;
            number: string;
            /** Format: decimal */
            open: string;
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
        Allocate: {
            allocations?: components["schemas"]["NewAllocation"][];
            auto?: boolean;
        };
        AllocationView: {
            /** Format: decimal */
            amount: string;
            /** Format: date-time */
            at: string;
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
        AmendOrder: {
            add?: components["schemas"]["NewOrderLineInput"][];
            change?: components["schemas"]["ChangeLine"][];
            reason: string;
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
        ApplyCredit: {
            currency?: components["schemas"]["Currency"] | null;
        };
        Area: "sales" | "purchasing" | "stock" | "all";
        Arrived: {
            /** Format: decimal */
            damaged?: string | number;
            /** Format: uuid */
            line_id: string;
            note?: string | null;
            /** Format: decimal */
            received?: string | number;
            /** Format: decimal */
            short?: string | number;
            /** Format: decimal */
            surplus?: string | number;
        };
        Asserted: {
            authenticator_data: string;
            client_data_json: string;
            id: string;
            signature: string;
            user_handle: string;
        };
        Attach: {
            /** Format: uuid */
            file_id: string;
        };
        Attachments: {
            items: components["schemas"]["AttachmentView"][];
        };
        AttachmentView: {
            /** Format: date-time */
            added_at: string;
            /** Format: uuid */
            added_by: string | null;
            /** Format: uuid */
            file_id: string;
            /** Format: uuid */
            id: string;
            name: string;
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
        Attribute: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: int32 */
            position: number;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        AttributeCreate: {
            code: string;
            name: string;
            /** Format: int32 */
            position?: number;
        };
        AttributePatch: {
            code?: string;
            name?: string;
            /** Format: int32 */
            position?: number;
        };
        AttributeValue: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: uuid */
            attribute_id: string;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: int32 */
            position: number;
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
        AttributeValueCreate: {
            /** Format: uuid */
            attribute_id: string;
            code: string;
            name: string;
            /** Format: int32 */
            position?: number;
        };
        AttributeValuePatch: {
            /** Format: uuid */
            attribute_id?: string;
            code?: string;
            name?: string;
            /** Format: int32 */
            position?: number;
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
        BarcodeCreate: {
            code: string;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id?: string | null;
        };
        BarcodePatch: {
            code?: string;
            /** Format: uuid */
            product_id?: string;
            /** Format: uuid */
            unit_id?: string | null;
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
        BillingProfile: {
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
            no_dunning: boolean;
            note: string | null;
            /** Format: uuid */
            payment_term_id: string | null;
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
        BillingProfileCreate: {
            /** Format: uuid */
            customer_id: string;
            /** Format: email */
            email?: string | null;
            no_dunning?: boolean;
            note?: string | null;
            /** Format: uuid */
            payment_term_id?: string | null;
        };
        BillingProfilePatch: {
            /** Format: uuid */
            customer_id?: string;
            /** Format: email */
            email?: string | null;
            no_dunning?: boolean;
            note?: string | null;
            /** Format: uuid */
            payment_term_id?: string | null;
        };
        Blank: "keep" | "clear";
        By: "hand" | "mail";
        Calculate: {
            currency?: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id?: string | null;
            discount?: components["schemas"]["DiscountInputInput"] | null;
            lines: components["schemas"]["CalculateLine"][];
        };
        Calculated: {
            currency: components["schemas"]["Currency"];
            /** Format: decimal */
            discount: string;
            /** Format: decimal */
            gross: string;
            lines: components["schemas"]["CalculatedLine"][];
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
        CalculateLine: {
            /** Format: decimal */
            discount?: string | number | null;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
            /** Format: uuid */
            unit_id?: string | null;
            /** Format: decimal */
            unit_price?: string | number | null;
        };
        CancelOrder: {
            reason?: string | null;
        };
        CancelRest: {
            lines?: string[];
            reason: string;
        };
        CancelReturn: {
            reason?: string | null;
        };
        CancelShipment: {
            reason?: string | null;
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
        CarrierCreate: {
            active?: boolean;
            adapter?: string;
            code: string;
            gs1_prefix?: string | null;
            name: string;
            tracking_url?: string | null;
        };
        CarrierPatch: {
            active?: boolean;
            adapter?: string;
            code?: string;
            gs1_prefix?: string | null;
            name?: string;
            tracking_url?: string | null;
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
        CatchingUp: {
            /** Format: uuid */
            job_id: string;
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
        CategoryCreate: {
            name: string;
            /** Format: uuid */
            parent_id?: string | null;
        };
        CategoryPatch: {
            name?: string;
            /** Format: uuid */
            parent_id?: string | null;
        };
        Cause: "bad_debt" | "small_difference";
        ChangeLine: {
            description?: string | null;
            /** Format: decimal */
            discount?: string | number | null;
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity?: string | number | null;
            /** Format: decimal */
            unit_price?: string | number | null;
        };
        ChoiceTrace: {
            goods: components["schemas"]["MeasuresView"];
            steps: components["schemas"]["RateStep"][];
            zone: string | null;
        };
        ChoiceView: {
            /** Format: date */
            arrives_from: string;
            /** Format: date */
            arrives_to: string;
            by_hand: boolean;
            /** Format: uuid */
            carrier_id: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            line_id: string | null;
            /** Format: uuid */
            method_id: string;
            method_name: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: decimal */
            price: string;
            stale: boolean;
            status: string;
            trace: components["schemas"]["ChoiceTrace"];
            /** Format: int64 */
            version: number;
        };
        ChooseShipping: {
            /** Format: uuid */
            method_id: string;
            /** Format: uuid */
            order_id: string;
            /** Format: decimal */
            price?: string | number | null;
        };
        /** @enum {string} */
        Class: "document" | "communication" | "change";
        CloseYear: {
            /** Format: date */
            last_day: string;
        };
        CloudEvent: {
            /** Format: date */
            businessdate: string;
            data: unknown;
            /** @constant */
            datacontenttype: "application/json";
            dataschema: string;
            /** Format: uuid */
            id: string;
            position?: string | null;
            sequence: string;
            source: string;
            /** @constant */
            specversion: "1.0";
            subject: string;
            /** Format: date-time */
            time: string;
            type: string;
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
        CommunicationCreate: {
            /** Format: date-time */
            at?: string;
            body?: string | null;
            /** Format: uuid */
            contact_id?: string | null;
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            direction?: "in" | "out" | "internal";
            /** Format: uuid */
            follow_up_by?: string | null;
            /** Format: date */
            follow_up_on?: string | null;
            followed_up?: boolean;
            /** @enum {string} */
            kind: "mail" | "call" | "meeting" | "note";
            subject?: string | null;
        };
        CommunicationPatch: {
            /** Format: date-time */
            at?: string;
            body?: string | null;
            /** Format: uuid */
            contact_id?: string | null;
            /** Format: uuid */
            customer_id?: string;
            /** @enum {string} */
            direction?: "in" | "out" | "internal";
            /** Format: uuid */
            follow_up_by?: string | null;
            /** Format: date */
            follow_up_on?: string | null;
            followed_up?: boolean;
            /** @enum {string} */
            kind?: "mail" | "call" | "meeting" | "note";
            subject?: string | null;
        };
        Companies: {
            /** Format: uuid */
            current: string;
            items: components["schemas"]["InCompany"][];
        };
        CompanyView: {
            address: string | null;
            code: string;
            country: components["schemas"]["Country"];
            /** Format: date-time */
            created_at: string;
            currency: components["schemas"]["Currency"];
            /** Format: int32 */
            cutover_minutes: number;
            /** Format: decimal */
            discount_limit: string;
            /** Format: email */
            email: string | null;
            factor_required: boolean;
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
            tax_id: string | null;
            tax_rounding: components["schemas"]["TaxRounding"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            website: string | null;
            zone: string;
        };
        ComponentInspection: {
            /** Format: uuid */
            location_id?: string | null;
            outcome: components["schemas"]["Outcome"];
            /** Format: uuid */
            product_id: string;
            reason?: string | null;
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
        ContactCreate: {
            /** Format: uuid */
            customer_id: string;
            /** Format: email */
            email?: string | null;
            job_title?: string | null;
            name: string;
            notes?: string | null;
            phone?: string | null;
        };
        ContactPatch: {
            /** Format: uuid */
            customer_id?: string;
            /** Format: email */
            email?: string | null;
            job_title?: string | null;
            name?: string;
            notes?: string | null;
            phone?: string | null;
        };
        Converted: {
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            converted: string;
            from: components["schemas"]["Currency"];
            /** Format: decimal */
            rate: string;
            /** Format: date */
            rate_day: string;
            source: string;
            to: components["schemas"]["Currency"];
        };
        CopyOrder: {
            confirm?: boolean;
            /** Format: uuid */
            customer_id?: string | null;
        };
        CostChange: {
            /** Format: uuid */
            product_id: string;
            reason: string;
            /** Format: uuid */
            receipt_id: string;
            /** Format: decimal */
            unit_cost: string | number;
        };
        CostChanged: {
            /** Format: decimal */
            difference: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: uuid */
            receipt_id: string;
            /** Format: decimal */
            to_cost_of_goods: string;
            /** Format: decimal */
            to_stock: string;
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
        CreditInvoice: {
            billable_again?: boolean;
            lines?: components["schemas"]["CreditLine"][];
            reason: string;
        };
        CreditLine: {
            /** Format: decimal */
            amount?: string | number | null;
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity?: string | number | null;
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
        CustomerCategoryCreate: {
            /** @enum {string|null} */
            credit_policy?: "refuse" | "warn" | "hold" | "approve" | null;
            name: string;
        };
        CustomerCategoryPatch: {
            /** @enum {string|null} */
            credit_policy?: "refuse" | "warn" | "hold" | "approve" | null;
            name?: string;
        };
        CustomerCreate: {
            /** Format: uuid */
            category_id?: string | null;
            code?: string;
            country?: string | null;
            /** Format: decimal */
            credit_limit?: string | number | null;
            /** @enum {string|null} */
            credit_policy?: "refuse" | "warn" | "hold" | "approve" | null;
            currency?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "person";
            locale?: string | null;
            name: string;
            notes?: string | null;
            /** Format: uuid */
            owner_id?: string | null;
            /** Format: int32 */
            payment_days?: number;
            phone?: string | null;
            /** Format: uuid */
            store_id?: string | null;
            tax_id?: string | null;
        };
        CustomerCredit: {
            /** Format: uuid */
            customer_id: string;
            sources: components["schemas"]["CreditSource"][];
            totals: components["schemas"]["CreditTotal"][];
        };
        CustomerPatch: {
            /** Format: uuid */
            category_id?: string | null;
            code?: string;
            country?: string | null;
            /** Format: decimal */
            credit_limit?: string | number | null;
            /** @enum {string|null} */
            credit_policy?: "refuse" | "warn" | "hold" | "approve" | null;
            currency?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "person";
            locale?: string | null;
            name?: string;
            notes?: string | null;
            /** Format: uuid */
            owner_id?: string | null;
            /** Format: int32 */
            payment_days?: number;
            phone?: string | null;
            /** Format: uuid */
            store_id?: string | null;
            tax_id?: string | null;
        };
        /** @enum {string} */
        DateOrder: "ymd" | "dmy" | "mdy";
        Deleted: {
            /** Format: uuid */
            id: string;
        };
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
        DocumentLayoutCreate: {
            accent?: string | null;
            /** @enum {string} */
            kind: "all" | "invoice" | "credit_note" | "statement" | "reminder";
            /** Format: uuid */
            logo_file_id?: string | null;
            /** @enum {string} */
            paper?: "a4" | "letter";
            show_discount?: boolean;
            show_payment?: boolean;
            show_sku?: boolean;
            show_tax?: boolean;
            show_unit?: boolean;
        };
        DocumentLayoutPatch: {
            accent?: string | null;
            /** @enum {string} */
            kind?: "all" | "invoice" | "credit_note" | "statement" | "reminder";
            /** Format: uuid */
            logo_file_id?: string | null;
            /** @enum {string} */
            paper?: "a4" | "letter";
            show_discount?: boolean;
            show_payment?: boolean;
            show_sku?: boolean;
            show_tax?: boolean;
            show_unit?: boolean;
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
        DocumentTextCreate: {
            footer?: string | null;
            intro?: string | null;
            language: string;
            /** Format: uuid */
            layout_id: string;
            terms?: string | null;
        };
        DocumentTextPatch: {
            footer?: string | null;
            intro?: string | null;
            language?: string;
            /** Format: uuid */
            layout_id?: string;
            terms?: string | null;
        };
        Drafted: {
            shipments: components["schemas"]["ShipmentView"][];
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
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        DunningLevelCreate: {
            /** Format: int32 */
            days_late: number;
            /** Format: decimal */
            fee?: string | number | null;
            /** Format: int32 */
            level: number;
            name: string;
        };
        DunningLevelPatch: {
            /** Format: int32 */
            days_late?: number;
            /** Format: decimal */
            fee?: string | number | null;
            /** Format: int32 */
            level?: number;
            name?: string;
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
        DunningTextCreate: {
            body: string;
            /** Format: uuid */
            dunning_level_id: string;
            language: string;
            subject: string;
        };
        DunningTextPatch: {
            body?: string;
            /** Format: uuid */
            dunning_level_id?: string;
            language?: string;
            subject?: string;
        };
        EarlyPayment: {
            /** Format: decimal */
            amount: string;
            /** Format: decimal */
            rate: string;
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
        Entry2: {
            /** Format: uuid */
            actor_id: string | null;
            actor_kind: string;
            /** Format: date-time */
            at: string;
            class: string;
            detail: unknown;
            event: string;
            /** Format: uuid */
            id: string;
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
        Erase: {
            force?: boolean;
        };
        ErasedView: {
            /** Format: uint64 */
            documents: number;
            /** Format: uuid */
            id: string;
            pseudonym: string;
            /** Format: uint64 */
            records: number;
        };
        EventReport: {
            code: string | null;
            fields?: components["schemas"]["FieldError"][];
            id: string | null;
            /** Format: uuid */
            inbox_id: string | null;
            message: string | null;
            outcome: unknown;
            status: components["schemas"]["Status"];
            type: string | null;
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
        EventSenderPatch: {
            events?: string;
            name?: string;
            source?: string;
        };
        ExceptionView: {
            area: string;
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
            id: string;
            /** Format: date */
            last_day: string;
            reason: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: int64 */
            version: number;
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
        ExchangeRateCreate: {
            base: string;
            /** Format: date */
            day: string;
            pair?: string;
            quote: string;
            /** Format: decimal */
            rate: string | number;
            source?: string;
        };
        ExchangeRatePatch: {
            base?: string;
            /** Format: date */
            day?: string;
            pair?: string;
            quote?: string;
            /** Format: decimal */
            rate?: string | number;
            source?: string;
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
            /** Format: date-time */
            totp_since: string | null;
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
        FieldError: {
            code: string;
            message: string;
            path: string;
        };
        FieldView: {
            field: string;
            label: string;
            one_of: string[] | null;
            refers: string | null;
            required: boolean;
            tells_apart: boolean;
        };
        File: {
            content_type: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            sha256: string;
            /** Format: int64 */
            size: number;
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
        FiscalYearCreate: {
            /** Format: date */
            ends_on: string;
            name: string;
            /** Format: date */
            starts_on: string;
        };
        FiscalYearPatch: {
            /** Format: date */
            ends_on?: string;
            name?: string;
            /** Format: date */
            starts_on?: string;
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
            items: components["schemas"]["Item"][];
            next: string | null;
            /** Format: decimal */
            opening: string;
            /** Format: date */
            to: string;
        };
        Generated: {
            created: components["schemas"]["MadeVariant"][];
            /** Format: uint */
            kept: number;
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
        GrantException: {
            area: components["schemas"]["Area"];
            /** Format: date-time */
            expires_at: string;
            /** Format: date */
            first_day: string;
            /** Format: uuid */
            holder_id?: string | null;
            /** Format: date */
            last_day: string;
            reason: string;
        };
        Group: {
            by: components["schemas"]["Reason"];
            /** Format: int64 */
            count: number;
            customers: components["schemas"]["Candidate"][];
        };
        Groups: {
            items: components["schemas"]["Group"][];
            next: string | null;
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
        InboundView: {
            about: string;
            /** Format: int32 */
            attempts: number;
            data: unknown;
            error_code: string | null;
            error_text: string | null;
            event_id: string;
            event_name: string;
            /** Format: uuid */
            id: string;
            outcome: unknown;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            settled_at: string;
            source: string;
            state: string;
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
        Input4: {
            token: string;
        };
        Input5: {
            refresh_token: string;
        };
        Input6: {
            /** Format: password */
            password: string;
            token: string;
        };
        Input7: {
            challenge: string;
            company?: string | null;
            cookie?: boolean;
            credential: components["schemas"]["Asserted"];
        };
        Input8: {
            token: string;
        };
        Input9: {
            first_name?: string | null;
            last_name?: string | null;
            locale?: string | null;
            phone?: string | null;
        };
        Input10: {
            /** Format: password */
            current: string;
            /** Format: password */
            password: string;
        };
        Input11: {
            /** Format: email */
            email: string;
        };
        Input12: {
            /** Format: uuid */
            company_id: string;
        };
        Input13: {
            code?: string | null;
            passkey?: components["schemas"]["PasskeyProof"] | null;
            /** Format: password */
            password?: string | null;
        };
        Input14: {
            code: string;
        };
        Input15: {
            /** Format: password */
            password: string;
        };
        Input16: {
            challenge: string;
            credential: components["schemas"]["Attested"];
            name: string;
        };
        Input17: {
            name: string;
        };
        Input18: {
            address?: string | null;
            country?: components["schemas"]["Country"] | null;
            /** Format: int32 */
            cutover_minutes?: number | null;
            /** Format: decimal */
            discount_limit?: string | number | null;
            /** Format: email */
            email?: string | null;
            factor_required?: boolean | null;
            legal_name?: string | null;
            locale?: string | null;
            /** Format: uuid */
            logo_file_id?: string | null;
            name?: string | null;
            payment_text?: string | null;
            phone?: string | null;
            prices_include_tax?: boolean | null;
            /** Format: decimal */
            refund_step_up_limit?: string | number | null;
            tax_id?: string | null;
            tax_rounding?: components["schemas"]["TaxRounding"] | null;
            website?: string | null;
            zone?: string | null;
        };
        Input20: {
            /** Format: email */
            email: string;
            first_name?: string;
            last_name?: string;
            position?: components["schemas"]["PositionInput"];
        };
        Input21: {
            first_name?: string | null;
            last_name?: string | null;
            locale?: string | null;
            phone?: string | null;
            position?: components["schemas"]["PositionInput"] | null;
            username?: string | null;
        };
        Input22: {
            code: string;
            factor_required?: boolean;
            name: string;
            permissions?: {
                [key: string]: components["schemas"]["RowScope"];
            };
            text?: string;
        };
        Input23: {
            factor_required?: boolean | null;
            name?: string | null;
            permissions?: {
                [key: string]: components["schemas"]["RowScope"];
            };
            text?: string | null;
        };
        Input24: {
            /** Format: date-time */
            expires_at?: string | null;
            name: string;
            permissions: string[];
        };
        Input25: {
            description?: string | null;
            events: string;
            url: string;
        };
        Input26: {
            /** Format: uint32 */
            keep_hours?: number | null;
        };
        Input27: {
            /** Format: uuid */
            after?: string | null;
            delivered_too?: boolean;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to?: string | null;
        };
        Input28: {
            events: string;
            name: string;
            source: string;
        };
        Input29: {
            reason: string;
        };
        Inspection: {
            components?: components["schemas"]["ComponentInspection"][];
            /** Format: uuid */
            line_id: string;
            /** Format: uuid */
            location_id?: string | null;
            outcome: components["schemas"]["Outcome"];
            /** Format: decimal */
            quantity: string | number;
            reason?: string | null;
        };
        InspectReturn: {
            lines: components["schemas"]["Inspection"][];
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
            purpose: "sale" | "deposit" | "progress" | "fee";
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
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            /** Format: decimal */
            total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
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
            /** Format: decimal */
            net: string;
            /** Format: date */
            next_due_on: string | null;
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
            /** Format: decimal */
            tax: string;
            tax_rounding: string;
            taxes: components["schemas"]["InvoiceTaxView"][];
            /** Format: decimal */
            total: string;
            /** Format: int64 */
            version: number;
            /** Format: uuid */
            void_note_id: string | null;
        };
        Item: {
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
        JournalCreate: {
            code: string;
            /** @enum {string} */
            kind: "sales" | "payments" | "stock" | "general" | "closing";
            name: string;
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
        JournalPatch: {
            code?: string;
            /** @enum {string} */
            kind?: "sales" | "payments" | "stock" | "general" | "closing";
            name?: string;
        };
        Keys: {
            generations: components["schemas"]["Generation"][];
            rotation: components["schemas"]["Rotation"] | null;
        };
        Keys2: {
            items: components["schemas"]["KeyView"][];
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
            adjustment_reason: components["schemas"]["AdjustmentReason"];
            attribute: components["schemas"]["Attribute"];
            attribute_value: components["schemas"]["AttributeValue"];
            back_order: components["schemas"]["BackOrder"];
            barcode: components["schemas"]["Barcode"];
            billing_profile: components["schemas"]["BillingProfile"];
            carrier: components["schemas"]["Carrier"];
            category: components["schemas"]["Category"];
            communication: components["schemas"]["Communication"];
            component_of_a_kit: components["schemas"]["KitComponent"];
            contact: components["schemas"]["Contact"];
            cost_of_a_product: components["schemas"]["ProductCost"];
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
            inbound_event: components["schemas"]["InboundEvent"];
            invoice: components["schemas"]["Invoice"];
            journal: components["schemas"]["Journal"];
            journal_entry: components["schemas"]["JournalEntry"];
            location: components["schemas"]["Location"];
            lock_exception: components["schemas"]["LockException"];
            order: components["schemas"]["Order"];
            order_template: components["schemas"]["OrderTemplate"];
            package_type: components["schemas"]["PackageType"];
            parcel: components["schemas"]["Parcel"];
            payment: components["schemas"]["Payment"];
            payment_term: components["schemas"]["PaymentTerm"];
            payment_term_part: components["schemas"]["PaymentTermPart"];
            price_list: components["schemas"]["PriceList"];
            price_list_item: components["schemas"]["PriceListItem"];
            product: components["schemas"]["Product"];
            product_image: components["schemas"]["ProductImage"];
            product_template: components["schemas"]["ProductTemplate"];
            product_unit: components["schemas"]["ProductUnit"];
            recurring_invoice: components["schemas"]["RecurringInvoice"];
            refund: components["schemas"]["Refund"];
            region: components["schemas"]["Region"];
            reorder_point: components["schemas"]["ReorderPoint"];
            return: components["schemas"]["Return"];
            sender_of_events: components["schemas"]["EventSender"];
            shipment: components["schemas"]["Shipment"];
            shipping_choice: components["schemas"]["ShippingChoice"];
            shipping_method: components["schemas"]["ShippingMethod"];
            shipping_rate: components["schemas"]["ShippingRate"];
            shipping_zone: components["schemas"]["ShippingZone"];
            shipping_zone_area: components["schemas"]["ShippingZoneArea"];
            stock_entry: components["schemas"]["StockEntry"];
            stock_level: components["schemas"]["StockLevel"];
            stock_move: components["schemas"]["StockMove"];
            stock_value: components["schemas"]["StockCost"];
            store: components["schemas"]["Store"];
            supplier: components["schemas"]["Supplier"];
            supplier_address: components["schemas"]["SupplierAddress"];
            supplier_contact: components["schemas"]["SupplierContact"];
            tag: components["schemas"]["Tag"];
            tax_class: components["schemas"]["TaxClass"];
            tax_rate: components["schemas"]["TaxRate"];
            transfer: components["schemas"]["Transfer"];
            unit: components["schemas"]["Unit"];
            value_of_a_template: components["schemas"]["TemplateValue"];
            variant: components["schemas"]["ProductVariant"];
            webhook_delivery: components["schemas"]["WebhookDelivery"];
            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
        };
        KitAvailability: {
            /** Format: decimal */
            available: string;
            components: components["schemas"]["KitComponentView"][];
            locations: components["schemas"]["KitsAt"][];
            /** Format: uuid */
            product_id: string;
            sku: string;
            /** Format: decimal */
            unit_cost?: string | null;
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
        KitComponentCreate: {
            /** Format: uuid */
            kit_id: string;
            /** Format: int32 */
            position?: number;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
            /** Format: uuid */
            unit_id?: string | null;
        };
        KitComponentPatch: {
            /** Format: uuid */
            kit_id?: string;
            /** Format: int32 */
            position?: number;
            /** Format: uuid */
            product_id?: string;
            /** Format: decimal */
            quantity?: string | number;
            /** Format: uuid */
            unit_id?: string | null;
        };
        KitComponentView: {
            /** Format: decimal */
            available: string;
            name: string;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            sku: string;
            tracked: boolean;
        };
        KitsAt: {
            /** Format: decimal */
            available: string;
            /** Format: uuid */
            limited_by: string;
            /** Format: uuid */
            location_id: string;
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
        LetterView: {
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            documents: components["schemas"]["LetterDocument"][];
            /** Format: decimal */
            fee: string | null;
            /** Format: int32 */
            level: number;
            /** Format: decimal */
            overdue: string;
        };
        Level: "soft" | "hard";
        Line: {
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
            /** Format: decimal */
            unit_cost?: string | number | null;
            /** Format: uuid */
            unit_id?: string | null;
        };
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
            trace: unknown;
            /** Format: uuid */
            unit_id: string;
            /** Format: decimal */
            unit_price: string;
        };
        Links: {
            document?: string | null;
            entry?: string | null;
            ledger?: string | null;
        };
        List: {
            items: components["schemas"]["Export"][];
        };
        Location: {
            /** Format: date-time */
            readonly archived_at: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
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
        LocationCreate: {
            code: string;
            is_default?: boolean;
            /** @enum {string} */
            kind?: "store" | "warehouse";
            name: string;
            /** @enum {string|null} */
            negative_stock?: "forbid" | "warn" | "allow" | null;
            /** Format: int32 */
            priority?: number;
            /** Format: uuid */
            store_id?: string | null;
        };
        LocationPatch: {
            code?: string;
            is_default?: boolean;
            /** @enum {string} */
            kind?: "store" | "warehouse";
            name?: string;
            /** @enum {string|null} */
            negative_stock?: "forbid" | "warn" | "allow" | null;
            /** Format: int32 */
            priority?: number;
            /** Format: uuid */
            store_id?: string | null;
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
        Lookup: {
            matched: components["schemas"]["Matched"];
            name: string;
            /** Format: decimal */
            price: string;
            /** Format: uuid */
            product_id: string;
            sku: string;
            /** Format: uuid */
            tax_class_id: string;
            tracked: boolean;
            /** Format: uuid */
            unit_id: string;
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
        Made: {
            /** Format: uuid */
            id: string;
            secret: string;
            /** Format: int64 */
            version: number;
        };
        MadeVariant: {
            name: string;
            options: string;
            /** Format: decimal */
            price: string;
            /** Format: uuid */
            product_id: string;
            sku: string;
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
            /** Format: date-time */
            sent_at: string | null;
            status: string;
            subject: string;
        };
        MakeLabel: {
            /** Format: uuid */
            carrier_id?: string | null;
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
        MappingInput: {
            blank?: components["schemas"]["Blank"];
            columns?: {
                [key: string]: string | null;
            };
            constants?: {
                [key: string]: string;
            };
            create_missing?: string[];
            dates?: components["schemas"]["DateOrder"];
            decimal?: components["schemas"]["Mark"];
            known_by?: string | null;
            mode?: components["schemas"]["Mode"];
        };
        /** @enum {string} */
        Mark: "point" | "comma";
        /** @enum {string} */
        Matched: "barcode" | "sku";
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
            regions: string[];
            roles: string[];
            /** Format: uuid */
            session_id: string | null;
            stores: string[];
            username: string | null;
        };
        MeasuresView: {
            no_size: string[];
            no_weight: string[];
            /** Format: decimal */
            pieces: string;
            /** Format: decimal */
            value: string;
            /** Format: decimal */
            volume_l: string;
            /** Format: decimal */
            weight_kg: string;
        };
        Merge: {
            /** Format: uuid */
            duplicate_id: string;
        };
        Merged: {
            /** Format: uuid */
            customer_id: string;
            filled: string[];
            /** Format: uuid */
            merged_id: string;
            moved: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        Method: "cash" | "card" | "mpesa" | "bank" | "cheque" | "other";
        Mode: "create" | "upsert";
        NewAdjustment: {
            lines: components["schemas"]["Line"][];
            /** Format: uuid */
            location_id: string;
            note?: string | null;
            reason: string;
        };
        NewAllocation: {
            /** Format: decimal */
            amount: string | number;
            /** Format: uuid */
            invoice_id: string;
        };
        NewCompany: {
            address?: string | null;
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
        NewExport: {
            personal?: boolean;
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
        NewKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            permissions: string[];
            secret: string;
            status: string;
            /** Format: date-time */
            used_at: string | null;
            /** Format: uuid */
            user_id: string;
        };
        NewOrder: {
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
            shortage: components["schemas"]["Shortage"] | null;
            /** Format: uuid */
            store_id: string | null;
        };
        NewOrderInput: {
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
        NewParcel: {
            /** Format: uuid */
            carrier_id?: string | null;
            /** Format: int64 */
            height_mm?: number | null;
            /** Format: int64 */
            length_mm?: number | null;
            lines?: components["schemas"]["NewParcelLine"][] | null;
            /** Format: uuid */
            package_type_id?: string | null;
            tracking?: string | null;
            /** Format: int64 */
            weight_g?: number | null;
            /** Format: int64 */
            width_mm?: number | null;
        };
        NewParcelLine: {
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity: string | number;
        };
        NewPayment: {
            allocations?: components["schemas"]["NewAllocation"][];
            /** Format: decimal */
            amount: string | number;
            auto?: boolean;
            currency?: components["schemas"]["Currency"] | null;
            /** Format: uuid */
            customer_id: string;
            method: components["schemas"]["Method"];
            /** Format: date-time */
            received_at?: string | null;
            reference?: string | null;
            /** Format: uuid */
            store_id?: string | null;
        };
        NewReceipt: {
            lines: components["schemas"]["Line"][];
            /** Format: uuid */
            location_id: string;
            reason?: string | null;
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
            /** Format: date */
            start_on: string;
            /** Format: int32 */
            step?: number;
        };
        NewRefund: {
            /** Format: decimal */
            amount?: string | number | null;
            /** Format: uuid */
            credit_note_id?: string | null;
            method?: components["schemas"]["Method"] | null;
            /** Format: uuid */
            payment_id?: string | null;
            reason: string;
        };
        NewReturn: {
            lines?: components["schemas"]["NewReturnLine"][];
            /** Format: uuid */
            location_id?: string | null;
            note?: string | null;
            /** Format: uuid */
            order_id: string;
            reason: string;
        };
        NewReturnLine: {
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity: string | number;
            reason?: string | null;
        };
        NewShipment: {
            carrier?: string | null;
            lines?: components["schemas"]["NewShipmentLine"][] | null;
            /** Format: uuid */
            location_id?: string | null;
            note?: string | null;
            /** Format: uuid */
            order_id: string;
            tracking?: string | null;
        };
        NewShipmentLine: {
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity: string | number;
        };
        NewTemplate: {
            confirm?: boolean;
            name: string;
            order?: components["schemas"]["NewOrderInput"] | null;
            /** Format: uuid */
            order_id?: string | null;
            schedule?: components["schemas"]["TemplateSchedule"] | null;
        };
        NewTransfer: {
            complete?: boolean;
            /** Format: date */
            expected_on?: string | null;
            /** Format: uuid */
            from_location_id: string;
            lines: components["schemas"]["Line"][];
            note?: string | null;
            /** Format: uuid */
            to_location_id: string;
        };
        NoInput: Record<string, never>;
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
        Offer: {
            /** Format: date */
            arrives_from: string;
            /** Format: date */
            arrives_to: string;
            available: boolean;
            carrier: string;
            /** Format: uuid */
            carrier_id: string;
            code: string;
            currency: components["schemas"]["Currency"];
            /** Format: uuid */
            method_id: string;
            name: string;
            /** Format: decimal */
            price: string | null;
            trace: components["schemas"]["RateStep"][];
            zone: string | null;
        };
        Onboarding: "open" | "review";
        Order: {
            /** Format: int32 */
            amended: number;
            back_ordered: boolean;
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
        OrderPolicy: {
            /** Format: int32 */
            incoming_days: number;
            /** Format: int32 */
            lead_days: number;
            shortage: components["schemas"]["Shortage"];
            sources: components["schemas"]["Sources"];
        };
        OrderPolicyInput: {
            /** Format: int32 */
            incoming_days?: number;
            /** Format: int32 */
            lead_days?: number;
            shortage?: components["schemas"]["Shortage"];
            sources?: components["schemas"]["Sources"];
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
        Outcome: "restock" | "scrap" | "quarantine";
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
        PackageTypeCreate: {
            active?: boolean;
            code: string;
            /** Format: int64 */
            height_mm: number;
            /** Format: int64 */
            length_mm: number;
            /** Format: int64 */
            max_weight_g?: number | null;
            name: string;
            /** Format: int64 */
            tare_g?: number;
            /** Format: int64 */
            width_mm: number;
        };
        PackageTypePatch: {
            active?: boolean;
            code?: string;
            /** Format: int64 */
            height_mm?: number;
            /** Format: int64 */
            length_mm?: number;
            /** Format: int64 */
            max_weight_g?: number | null;
            name?: string;
            /** Format: int64 */
            tare_g?: number;
            /** Format: int64 */
            width_mm?: number;
        };
        PackShipment: {
            parcels: components["schemas"]["NewParcel"][];
        };
        Page: {
            items: components["schemas"]["Entry"][];
            /** Format: uuid */
            next: string | null;
        };
        Page2: {
            items: components["schemas"]["Job"][];
            /** Format: uuid */
            next: string | null;
        };
        Page3: {
            items: components["schemas"]["Mail"][];
            /** Format: uuid */
            next: string | null;
        };
        Page4: {
            items: components["schemas"]["Entry2"][];
            next: string | null;
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
        Part: {
            /** Format: uuid */
            line_id: string;
            /** Format: decimal */
            quantity: string | number;
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
            /** Format: uuid */
            store_id: string | null;
            /** Format: decimal */
            unallocated: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
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
        PaymentTermCreate: {
            code: string;
            /** Format: int32 */
            discount_days?: number | null;
            /** Format: decimal */
            discount_rate?: string | number | null;
            name: string;
        };
        PaymentTermPart: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: int32 */
            day_of_month: number | null;
            /** Format: int32 */
            days: number;
            end_of_month: boolean;
            /** Format: uuid */
            readonly id: string;
            /** Format: int32 */
            months: number;
            /** Format: uuid */
            payment_term_id: string;
            /** Format: int32 */
            position: number;
            /** Format: decimal */
            share: string;
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
        PaymentTermPartCreate: {
            /** Format: int32 */
            day_of_month?: number | null;
            /** Format: int32 */
            days?: number;
            end_of_month?: boolean;
            /** Format: int32 */
            months?: number;
            /** Format: uuid */
            payment_term_id: string;
            /** Format: int32 */
            position: number;
            /** Format: decimal */
            share: string | number;
        };
        PaymentTermPartPatch: {
            /** Format: int32 */
            day_of_month?: number | null;
            /** Format: int32 */
            days?: number;
            end_of_month?: boolean;
            /** Format: int32 */
            months?: number;
            /** Format: uuid */
            payment_term_id?: string;
            /** Format: int32 */
            position?: number;
            /** Format: decimal */
            share?: string | number;
        };
        PaymentTermPatch: {
            code?: string;
            /** Format: int32 */
            discount_days?: number | null;
            /** Format: decimal */
            discount_rate?: string | number | null;
            name?: string;
        };
        PaymentView: {
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
        PlaceTemplate: {
            confirm?: boolean;
        };
        Policy: {
            credit_policy: components["schemas"]["CreditPolicy"];
            onboarding: components["schemas"]["Onboarding"];
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
            /** Format: uuid */
            id: string;
            /** Format: uint */
            moves: number;
            warnings?: components["schemas"]["BelowZero"][];
        };
        Posted2: {
            /** Format: date */
            business_date: string;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: uuid */
            reverses_id: string | null;
        };
        PostInvoice: {
            /** Format: decimal */
            expected_total?: string | number | null;
            /** Format: decimal */
            tolerance?: string | number | null;
        };
        Price: "free" | "same";
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
        PriceListCreate: {
            code: string;
            currency: string;
            /** Format: uuid */
            customer_category_id?: string | null;
            /** Format: uuid */
            customer_id?: string | null;
            name: string;
            /** Format: date */
            valid_from?: string | null;
            /** Format: date */
            valid_to?: string | null;
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
        PriceListItemCreate: {
            /** Format: decimal */
            min_qty?: string | number;
            /** Format: decimal */
            price: string | number;
            /** Format: uuid */
            price_list_id: string;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id?: string | null;
        };
        PriceListItemPatch: {
            /** Format: decimal */
            min_qty?: string | number;
            /** Format: decimal */
            price?: string | number;
            /** Format: uuid */
            price_list_id?: string;
            /** Format: uuid */
            product_id?: string;
            /** Format: uuid */
            unit_id?: string | null;
        };
        PriceListPatch: {
            code?: string;
            currency?: string;
            /** Format: uuid */
            customer_category_id?: string | null;
            /** Format: uuid */
            customer_id?: string | null;
            name?: string;
            /** Format: date */
            valid_from?: string | null;
            /** Format: date */
            valid_to?: string | null;
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
        ProductCreate: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: decimal */
            cost?: string | number;
            description?: string | null;
            /** Format: int64 */
            height_mm?: number | null;
            /** @enum {string} */
            kind?: "goods" | "service" | "kit";
            /** Format: int64 */
            length_mm?: number | null;
            name: string;
            needs_shipping?: boolean;
            /** Format: decimal */
            price?: string | number;
            sku: string;
            /** Format: uuid */
            tax_class_id: string;
            tracked?: boolean;
            /** Format: uuid */
            unit_id: string;
            /** Format: int64 */
            weight_g?: number | null;
            /** Format: int64 */
            width_mm?: number | null;
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
        ProductImageCreate: {
            alt?: string | null;
            /** Format: uuid */
            file_id: string;
            /** Format: int32 */
            position?: number;
            /** Format: uuid */
            product_id: string;
        };
        ProductImagePatch: {
            alt?: string | null;
            /** Format: uuid */
            file_id?: string;
            /** Format: int32 */
            position?: number;
            /** Format: uuid */
            product_id?: string;
        };
        ProductPatch: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: decimal */
            cost?: string | number;
            description?: string | null;
            /** Format: int64 */
            height_mm?: number | null;
            /** @enum {string} */
            kind?: "goods" | "service" | "kit";
            /** Format: int64 */
            length_mm?: number | null;
            name?: string;
            needs_shipping?: boolean;
            /** Format: decimal */
            price?: string | number;
            sku?: string;
            /** Format: uuid */
            tax_class_id?: string;
            tracked?: boolean;
            /** Format: uuid */
            unit_id?: string;
            /** Format: int64 */
            weight_g?: number | null;
            /** Format: int64 */
            width_mm?: number | null;
        };
        ProductTemplate: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: uuid */
            category_id: string | null;
            code: string;
            /** Format: date-time */
            readonly created_at: string;
            description: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            kind: "goods" | "service";
            name: string;
            /** Format: decimal */
            price: string;
            /** Format: uuid */
            tax_class_id: string;
            tracked: boolean;
            /** Format: uuid */
            unit_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        ProductTemplateCreate: {
            /** Format: uuid */
            category_id?: string | null;
            code: string;
            description?: string | null;
            /** @enum {string} */
            kind?: "goods" | "service";
            name: string;
            /** Format: decimal */
            price?: string | number;
            /** Format: uuid */
            tax_class_id: string;
            tracked?: boolean;
            /** Format: uuid */
            unit_id: string;
        };
        ProductTemplatePatch: {
            /** Format: uuid */
            category_id?: string | null;
            code?: string;
            description?: string | null;
            /** @enum {string} */
            kind?: "goods" | "service";
            name?: string;
            /** Format: decimal */
            price?: string | number;
            /** Format: uuid */
            tax_class_id?: string;
            tracked?: boolean;
            /** Format: uuid */
            unit_id?: string;
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
        ProductUnitCreate: {
            /** Format: int64 */
            den?: number;
            /** Format: int64 */
            num: number;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            unit_id: string;
        };
        ProductUnitPatch: {
            /** Format: int64 */
            den?: number;
            /** Format: int64 */
            num?: number;
            /** Format: uuid */
            product_id?: string;
            /** Format: uuid */
            unit_id?: string;
        };
        ProductVariant: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            options: string;
            /** Format: uuid */
            product_id: string;
            /** Format: uuid */
            template_id: string;
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
        Progress: {
            reference?: string | null;
        };
        PromiseLine: {
            /** Format: uuid */
            line_id: string;
            /** Format: date */
            promised_on: string;
        };
        PromiseOrder: {
            lines?: components["schemas"]["PromiseLine"][];
            /** Format: int32 */
            priority?: number | null;
        };
        Proved: {
            /** Format: date-time */
            until: string;
        };
        Purpose: "manual" | "opening";
        QuestionLine: {
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
            /** Format: uuid */
            unit_id?: string | null;
        };
        Ran: {
            /** Format: int32 */
            behind: number;
            invoice_ids: string[];
        };
        RateStep: {
            /** Format: decimal */
            amount?: string | null;
            rule: string;
            text: string;
        };
        Read: {
            /** Format: uint64 */
            read: number;
        };
        Reason: ("email" | "phone" | "tax_id") | "name";
        Reason2: {
            reason: string;
        };
        ReceiveReturn: {
            lines?: components["schemas"]["Part"][];
        };
        ReceiveTransfer: {
            lines?: components["schemas"]["Arrived"][];
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
            /** Format: date */
            start_on: string;
            status: string;
            /** Format: int32 */
            step: number;
            /** Format: int64 */
            version: number;
        };
        Refund: {
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
        RefundReturn: {
            lines?: components["schemas"]["Part"][];
            pay_out?: boolean;
        };
        RefundView: {
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
        RegionCreate: {
            code: string;
            name: string;
        };
        RegionPatch: {
            code?: string;
            name?: string;
        };
        ReleaseOrder: {
            reason: string;
        };
        Remind: {
            customer_ids?: string[];
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
        ReorderPointCreate: {
            /** Format: uuid */
            location_id: string;
            /** Format: decimal */
            order_quantity?: string | number | null;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
        };
        ReorderPointPatch: {
            /** Format: uuid */
            location_id?: string;
            /** Format: decimal */
            order_quantity?: string | number | null;
            /** Format: uuid */
            product_id?: string;
            /** Format: decimal */
            quantity?: string | number;
        };
        ReplaceReturn: {
            lines?: components["schemas"]["Part"][];
            price?: components["schemas"]["Price"];
            shortage?: components["schemas"]["Shortage"] | null;
        };
        Replayed: {
            /** Format: uuid */
            next: string | null;
            /** Format: uint */
            queued: number;
            /** Format: uint */
            seen: number;
        };
        Report: {
            /** Format: uint */
            applied: number;
            /** Format: uint */
            duplicates: number;
            /** Format: uint */
            failed: number;
            /** Format: uint */
            refused: number;
            results: components["schemas"]["EventReport"][];
            /** Format: uint */
            stale: number;
        };
        Reset: {
            changed: boolean;
        };
        ResetToken: {
            /** Format: date-time */
            expires_at: string;
            token: string;
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
            entries: components["schemas"]["Posted2"][];
            /** Format: int64 */
            events_waiting: number;
            rows: components["schemas"]["Row6"][];
        };
        Revalue: {
            /** Format: date */
            as_of: string;
        };
        ReverseEntry: {
            /** Format: date */
            business_date?: string | null;
            reason: string;
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
        Rotated: {
            /** Format: date-time */
            former_until: string;
            /** Format: uuid */
            id: string;
            secret: string;
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
        Rule: "forbid" | "warn" | "allow";
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
        SendInvoice: {
            by?: components["schemas"]["By"];
            message?: string | null;
            to?: string[];
        };
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
        SetCredit: {
            /** Format: decimal */
            credit_limit?: string | number | null;
            credit_policy?: components["schemas"]["CreditPolicy"] | null;
            /** Format: int32 */
            payment_days?: number | null;
        };
        SetLock: {
            area: components["schemas"]["Area"];
            despite_drafts?: boolean;
            level: components["schemas"]["Level"];
            reason: string;
            /** Format: date */
            through?: string | null;
        };
        SetStatus: {
            reason?: string | null;
            status: components["schemas"]["StatusInput"];
        };
        SetTags: {
            tags?: string[];
        };
        ShipByLocation: {
            /** Format: uuid */
            order_id: string;
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
        ShippingChoice: {
            /** Format: date */
            arrives_from: string;
            /** Format: date */
            arrives_to: string;
            by_hand: boolean;
            /** Format: uuid */
            carrier_id: string;
            /** Format: date-time */
            readonly created_at: string;
            currency: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            method_id: string;
            method_name: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: decimal */
            price: string;
            /** Format: uuid */
            region_id: string | null;
            /** @enum {string} */
            status: "chosen" | "removed";
            /** Format: uuid */
            store_id: string | null;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
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
        ShippingMethodCreate: {
            active?: boolean;
            /** @enum {string} */
            basis?: "weight" | "dimensional_weight" | "volume" | "value" | "pieces";
            /** Format: uuid */
            carrier_id: string;
            code: string;
            currency: string;
            /** Format: int32 */
            days_max?: number;
            /** Format: int32 */
            days_min?: number;
            /** Format: int32 */
            dim_divisor?: number | null;
            /** Format: decimal */
            free_from?: string | number | null;
            /** Format: decimal */
            handling?: string | number;
            /** Format: int64 */
            max_weight_g?: number | null;
            name: string;
            /** Format: uuid */
            product_id: string;
        };
        ShippingMethodPatch: {
            active?: boolean;
            /** @enum {string} */
            basis?: "weight" | "dimensional_weight" | "volume" | "value" | "pieces";
            /** Format: uuid */
            carrier_id?: string;
            code?: string;
            currency?: string;
            /** Format: int32 */
            days_max?: number;
            /** Format: int32 */
            days_min?: number;
            /** Format: int32 */
            dim_divisor?: number | null;
            /** Format: decimal */
            free_from?: string | number | null;
            /** Format: decimal */
            handling?: string | number;
            /** Format: int64 */
            max_weight_g?: number | null;
            name?: string;
            /** Format: uuid */
            product_id?: string;
        };
        ShippingQuestion: {
            country?: components["schemas"]["Country"] | null;
            currency?: components["schemas"]["Currency"] | null;
            lines?: components["schemas"]["QuestionLine"][];
            /** Format: uuid */
            order_id?: string | null;
            postcode?: string | null;
        };
        ShippingQuote: {
            goods: components["schemas"]["MeasuresView"];
            options: components["schemas"]["Offer"][];
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
        ShippingRateCreate: {
            /** Format: decimal */
            base: string | number;
            /** Format: uuid */
            method_id: string;
            /** Format: decimal */
            step?: string | number | null;
            /** Format: decimal */
            step_price?: string | number;
            /** Format: decimal */
            up_to?: string | number | null;
            /** Format: uuid */
            zone_id: string;
        };
        ShippingRatePatch: {
            /** Format: decimal */
            base?: string | number;
            /** Format: uuid */
            method_id?: string;
            /** Format: decimal */
            step?: string | number | null;
            /** Format: decimal */
            step_price?: string | number;
            /** Format: decimal */
            up_to?: string | number | null;
            /** Format: uuid */
            zone_id?: string;
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
        ShippingZoneAreaCreate: {
            country?: string | null;
            postal_from?: string | null;
            postal_to?: string | null;
            /** Format: uuid */
            zone_id: string;
        };
        ShippingZoneAreaPatch: {
            country?: string | null;
            postal_from?: string | null;
            postal_to?: string | null;
            /** Format: uuid */
            zone_id?: string;
        };
        ShippingZoneCreate: {
            code: string;
            name: string;
        };
        ShippingZonePatch: {
            code?: string;
            name?: string;
        };
        ShipShipment: {
            carrier?: string | null;
            tracking?: string | null;
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
        Size: "thumbnail" | "page";
        Sources: "one" | "split";
        StandingView: {
            allowed_actions: string[];
            /** Format: uuid */
            customer_id: string;
            status: string;
            steps: components["schemas"]["StepView"][];
        };
        State: {
            disabled_reason: string | null;
            /** Format: date-time */
            failing_since: string | null;
            /** Format: uuid */
            id: string;
            state: string;
            /** Format: int64 */
            version: number;
        };
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
        Status: "applied" | "duplicate" | "stale" | "failed" | "refused";
        Status2: {
            /** Format: int64 */
            events_waiting: number;
            /** Format: date-time */
            last_posted_at: string | null;
        };
        /** @enum {string} */
        StatusInput: "draft" | "confirmed" | "partly_shipped" | "shipped" | "completed" | "cancelled";
        StatusView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            reason: string | null;
            status: string;
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
        StockEntryCreate: {
            /** @enum {string} */
            kind?: "counted" | "opening";
            /** Format: uuid */
            location_id?: string;
            note?: string | null;
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string | number;
            reason?: string | null;
            /** Format: decimal */
            unit_cost?: string | number | null;
            /** Format: uuid */
            unit_id?: string | null;
        };
        StockLevel: {
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
        StockPolicy: {
            negative_stock: components["schemas"]["Rule"];
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
        StoreCreate: {
            address?: string | null;
            code: string;
            /** Format: email */
            email?: string | null;
            name: string;
            phone?: string | null;
            /** Format: uuid */
            region_id?: string | null;
        };
        StorePatch: {
            address?: string | null;
            code?: string;
            /** Format: email */
            email?: string | null;
            name?: string;
            phone?: string | null;
            /** Format: uuid */
            region_id?: string | null;
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
        SupplierAddress: {
            /** Format: date-time */
            readonly archived_at: string | null;
            city: string | null;
            country: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            line1: string;
            line2: string | null;
            name: string | null;
            postcode: string | null;
            region: string | null;
            /** Format: uuid */
            supplier_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        SupplierAddressCreate: {
            city?: string | null;
            country: string;
            line1: string;
            line2?: string | null;
            name?: string | null;
            postcode?: string | null;
            region?: string | null;
            /** Format: uuid */
            supplier_id: string;
        };
        SupplierAddressPatch: {
            city?: string | null;
            country?: string;
            line1?: string;
            line2?: string | null;
            name?: string | null;
            postcode?: string | null;
            region?: string | null;
            /** Format: uuid */
            supplier_id?: string;
        };
        SupplierContact: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            readonly id: string;
            job_title: string | null;
            name: string;
            notes: string | null;
            phone: string | null;
            /** Format: uuid */
            supplier_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: int64 */
            readonly version: number;
        };
        SupplierContactCreate: {
            /** Format: email */
            email?: string | null;
            job_title?: string | null;
            name: string;
            notes?: string | null;
            phone?: string | null;
            /** Format: uuid */
            supplier_id: string;
        };
        SupplierContactPatch: {
            /** Format: email */
            email?: string | null;
            job_title?: string | null;
            name?: string;
            notes?: string | null;
            phone?: string | null;
            /** Format: uuid */
            supplier_id?: string;
        };
        SupplierCreate: {
            code?: string;
            country?: string | null;
            currency?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "person";
            name: string;
            notes?: string | null;
            /** Format: int32 */
            payment_days?: number;
            phone?: string | null;
            /** @enum {string} */
            status?: "active" | "blocked";
            tax_id?: string | null;
        };
        SupplierPatch: {
            code?: string;
            country?: string | null;
            currency?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "person";
            name?: string;
            notes?: string | null;
            /** Format: int32 */
            payment_days?: number;
            phone?: string | null;
            /** @enum {string} */
            status?: "active" | "blocked";
            tax_id?: string | null;
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
        TagCreate: {
            colour?: string | null;
            name: string;
        };
        TagPatch: {
            colour?: string | null;
            name?: string;
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
        Targets: {
            items: components["schemas"]["TargetView"][];
        };
        TargetView: {
            fields: components["schemas"]["FieldView"][];
            label: string;
            target: string;
        };
        /** @enum {string} */
        Taxable: "sales" | "credits";
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
        TaxClassCreate: {
            code: string;
            name: string;
        };
        TaxClassPatch: {
            code?: string;
            name?: string;
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
        TaxRateCreate: {
            country?: string | null;
            /** Format: decimal */
            rate: string | number;
            region?: string | null;
            /** Format: uuid */
            tax_class_id: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string | null;
        };
        TaxRatePatch: {
            country?: string | null;
            /** Format: decimal */
            rate?: string | number;
            region?: string | null;
            /** Format: uuid */
            tax_class_id?: string;
            /** Format: date */
            valid_from?: string;
            /** Format: date */
            valid_to?: string | null;
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
        TemplateRan: {
            /** Format: int32 */
            behind: number;
            order_ids: string[];
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
        TemplateValue: {
            /** Format: date-time */
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: decimal */
            price_extra: string;
            /** Format: uuid */
            template_id: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            value_id: string;
            /** Format: int64 */
            readonly version: number;
            warnings?: {
                code: string;
                details: Record<string, never>;
                message: string;
            }[];
        };
        TemplateValueCreate: {
            /** Format: decimal */
            price_extra?: string | number;
            /** Format: uuid */
            template_id: string;
            /** Format: uuid */
            value_id: string;
        };
        TemplateValuePatch: {
            /** Format: decimal */
            price_extra?: string | number;
            /** Format: uuid */
            template_id?: string;
            /** Format: uuid */
            value_id?: string;
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
            rule: string;
            text: string;
        };
        /** @enum {string} */
        TrackingCode: "label_created" | "picked_up" | "in_transit" | "out_for_delivery" | "exception" | "delivered" | "returned";
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
        TrackParcel: {
            /** Format: date-time */
            at?: string | null;
            code: components["schemas"]["TrackingCode"];
            place?: string | null;
            text?: string | null;
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
            /** Format: date-time */
            shipped_at: string | null;
            /** @enum {string} */
            status: "draft" | "in_transit" | "partly_received" | "received" | "cancelled";
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
        Unallocate: {
            /** Format: uuid */
            allocation_id: string;
            reason: string;
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
        UnitCreate: {
            code: string;
            /** Format: int64 */
            den?: number;
            /** @enum {string} */
            dimension?: "count" | "mass" | "volume" | "length" | "area" | "time" | "package";
            name: string;
            /** Format: int64 */
            num?: number;
        };
        UnitPatch: {
            code?: string;
            /** Format: int64 */
            den?: number;
            /** @enum {string} */
            dimension?: "count" | "mass" | "volume" | "length" | "area" | "time" | "package";
            name?: string;
            /** Format: int64 */
            num?: number;
        };
        Unread: {
            /** Format: int64 */
            unread: number;
        };
        Users: {
            items: components["schemas"]["UserView"][];
            /** Format: uuid */
            next: string | null;
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
        Validated: {
            active: boolean;
            /** Format: uuid */
            company_id: string | null;
            kind: string | null;
            name: string | null;
            permissions: string[];
            /** Format: uuid */
            session_id: string | null;
            /** Format: uuid */
            user_id: string | null;
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
        WebhookDelivery: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            endpoint_id: string;
            /** Format: uuid */
            event_id: string;
            event_name: string;
            /** Format: uuid */
            readonly id: string;
            last_error: string | null;
            /** Format: int32 */
            last_status: number | null;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            settled_at: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "dropped";
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
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
        WebhookEndpointPatch: {
            description?: string | null;
            events?: string;
            url?: string;
        };
        Whole: {
            first_name: string;
            last_name: string;
            locale?: string | null;
            phone?: string | null;
            position: components["schemas"]["PositionInput"];
            username?: string | null;
        };
        Why: {
            reason?: string | null;
        };
        Worth: {
            /** Format: uuid */
            product_id: string;
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            value: string;
        };
        WriteOff: {
            /** Format: decimal */
            amount?: string | number | null;
            cause: components["schemas"]["Cause"];
            reason: string;
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
