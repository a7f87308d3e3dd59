using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.ML.OnnxRuntime;

namespace Suiyuan.Tickets.Ocr.Models;

/// <summary>
/// An operator for ONNX Runtime: <c>x · min(max(slope · x + offset, 0), 1) · scale + shift</c> of each float of a tensor, in one pass and in place:
/// nobody else may want the tensor. The runtime, which has no such operator, passes three times. Its managed interface takes no operators of one's own, its C interface does
/// (onnxruntime_c_api.h, OrtApi and OrtCustomOp): what is used of that has been in its place since version 18.
/// </summary>
internal static unsafe partial class HardSwish
{
    public const string Name = "HardSwish";
    public const string Domain = "suiyuan";

    private const uint ApiVersion = 18;
    private const int Float = 1;
    private const int Word = 8;

    private static readonly OrtApi* Api = OrtGetApiBase()->GetApi(ApiVersion);
    private static readonly nint NameText = Marshal.StringToCoTaskMemUTF8(Name);
    private static readonly nint[] Attributes = [.. new[] { "slope", "offset", "scale", "shift" }.Select(Marshal.StringToCoTaskMemUTF8)];
    private static readonly int* First = (int*)NativeMemory.AllocZeroed(sizeof(int));
    private static readonly nint Operators = Register();

    /// <summary>Lets the sessions made with these options know it.</summary>
    /// <exception cref="InvalidOperationException">The runtime does not take it; in its own words.</exception>
    public static void Register(SessionOptions options) => Check(Api->AddCustomOpDomain(options.DangerousGetHandle(), Operators));

    /// <summary>A node of a graph that computes it.</summary>
    public static Node Node(string input, string output, float slope, float offset, float scale, float shift)
    {
        Message Attribute(string name, float value) => new Message().Add(1, name).Add(2, value).Add(20, Float);
        return new Node(Name, [input], [output], [Attribute("slope", slope), Attribute("offset", offset), Attribute("scale", scale), Attribute("shift", shift)], Domain);
    }

    /// <summary>Computes it.</summary>
    internal static void Apply(ReadOnlySpan<float> from, Span<float> to, float slope, float offset, float scale, float shift)
    {
        var (a, b, s, t) = (Vector256.Create(slope), Vector256.Create(offset), Vector256.Create(scale), Vector256.Create(shift));
        var i = 0;
        fixed (float* source = from, target = to)
        {
            for (; i <= from.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                var x = Vector256.Load(source + i);
                var gate = Vector256.Min(Vector256.Max((x * a) + b, Vector256<float>.Zero), Vector256<float>.One);
                ((x * gate * s) + t).Store(target + i);
            }
        }

        for (; i < from.Length; i++)
        {
            to[i] = (from[i] * Math.Min(Math.Max((from[i] * slope) + offset, 0), 1) * scale) + shift;
        }
    }

    private static nint Register()
    {
        // Kept as long as the process, as the runtime asks.
        var op = (OrtCustomOp*)NativeMemory.AllocZeroed((nuint)sizeof(OrtCustomOp));
        *op = new OrtCustomOp
        {
            Version = ApiVersion,
            GetName = &GetName,
            GetExecutionProviderType = &AnyProcessor,
            GetInputType = &FloatType,
            GetInputTypeCount = &One,
            GetOutputType = &FloatType,
            GetOutputTypeCount = &One,
            KernelDestroy = &Destroy,
            GetInputCharacteristic = &Default,
            GetOutputCharacteristic = &Default,
            GetInputMemoryType = &Default,
            CreateKernel = &Create,
            KernelCompute = &Compute,
            GetAliasMap = &InPlace,
            ReleaseAliasMap = &Keep,
        };
        nint domain;
        Check(Api->CreateCustomOpDomain(Marshal.StringToCoTaskMemUTF8(Domain), &domain));
        Check(Api->CustomOpDomainAdd(domain, op));
        return domain;
    }

    private static void Check(nint status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException(Marshal.PtrToStringUTF8(Api->GetErrorMessage(status)));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint GetName(OrtCustomOp* op) => NameText;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint AnyProcessor(OrtCustomOp* op) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FloatType(OrtCustomOp* op, nuint index) => Float;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint One(OrtCustomOp* op) => 1;

    /// <summary>A required input or output, in the processor's memory.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Default(OrtCustomOp* op, nuint index) => 0;

    /// <summary>The first output lies where the first input does.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint InPlace(int** inputs, int** outputs)
    {
        *inputs = First;
        *outputs = First;
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Keep(int* inputs, int* outputs)
    {
        // They are ours.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Create(OrtCustomOp* op, OrtApi* api, nint info, float** kernel)
    {
        *kernel = (float*)NativeMemory.Alloc((nuint)Attributes.Length, sizeof(float));
        for (var i = 0; i < Attributes.Length; i++)
        {
            if (api->KernelInfoGetAttributeFloat(info, Attributes[i], *kernel + i) is var status and not 0)
            {
                return status;
            }
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(float* kernel) => NativeMemory.Free(kernel);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Compute(float* kernel, nint context)
    {
        nint input, output, shape;
        nuint length, dimensions;
        float* from;
        float* to;
        nint status;
        if ((status = Api->KernelContextGetInput(context, 0, &input)) != 0 || (status = Api->GetTensorTypeAndShape(input, &shape)) != 0)
        {
            return status;
        }

        Api->GetTensorShapeElementCount(shape, &length);
        Api->GetDimensionsCount(shape, &dimensions);
        var sides = stackalloc long[(int)dimensions];
        Api->GetDimensions(shape, sides, dimensions);
        Api->ReleaseTensorTypeAndShapeInfo(shape);
        if ((status = Api->KernelContextGetOutput(context, 0, sides, dimensions, &output)) != 0
            || (status = Api->GetTensorMutableData(input, &from)) != 0 || (status = Api->GetTensorMutableData(output, &to)) != 0)
        {
            return status;
        }

        Apply(new ReadOnlySpan<float>(from, (int)length), new Span<float>(to, (int)length), kernel[0], kernel[1], kernel[2], kernel[3]);
        return 0;
    }

    [LibraryImport("onnxruntime")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial OrtApiBase* OrtGetApiBase();

    [StructLayout(LayoutKind.Sequential)]
    private struct OrtApiBase
    {
        public delegate* unmanaged[Cdecl]<uint, OrtApi*> GetApi;
    }

    /// <summary>What is used of the functions; those with a result give a status, 0 when all is well.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private struct OrtApi
    {
        [FieldOffset(2 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nint> GetErrorMessage;

        [FieldOffset(26 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nint*, nint> CreateCustomOpDomain;

        [FieldOffset(27 * Word)]
        public delegate* unmanaged[Cdecl]<nint, OrtCustomOp*, nint> CustomOpDomainAdd;

        [FieldOffset(28 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nint, nint> AddCustomOpDomain;

        [FieldOffset(51 * Word)]
        public delegate* unmanaged[Cdecl]<nint, float**, nint> GetTensorMutableData;

        [FieldOffset(61 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nuint*, nint> GetDimensionsCount;

        [FieldOffset(62 * Word)]
        public delegate* unmanaged[Cdecl]<nint, long*, nuint, nint> GetDimensions;

        [FieldOffset(64 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nuint*, nint> GetTensorShapeElementCount;

        [FieldOffset(65 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nint*, nint> GetTensorTypeAndShape;

        [FieldOffset(85 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nint, float*, nint> KernelInfoGetAttributeFloat;

        [FieldOffset(90 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nuint, nint*, nint> KernelContextGetInput;

        [FieldOffset(91 * Word)]
        public delegate* unmanaged[Cdecl]<nint, nuint, long*, nuint, nint*, nint> KernelContextGetOutput;

        [FieldOffset(99 * Word)]
        public delegate* unmanaged[Cdecl]<nint, void> ReleaseTensorTypeAndShapeInfo;
    }

    /// <summary>An operator, as the runtime wants it; what is left out is for other kinds of them.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 26 * Word)]
    private struct OrtCustomOp
    {
        [FieldOffset(0)]
        public uint Version;

        [FieldOffset(2 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nint> GetName;

        [FieldOffset(3 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nint> GetExecutionProviderType;

        [FieldOffset(4 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint, int> GetInputType;

        [FieldOffset(5 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint> GetInputTypeCount;

        [FieldOffset(6 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint, int> GetOutputType;

        [FieldOffset(7 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint> GetOutputTypeCount;

        [FieldOffset(9 * Word)]
        public delegate* unmanaged[Cdecl]<float*, void> KernelDestroy;

        [FieldOffset(10 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint, int> GetInputCharacteristic;

        [FieldOffset(11 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint, int> GetOutputCharacteristic;

        [FieldOffset(12 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, nuint, int> GetInputMemoryType;

        /// <summary>CreateKernelV2.</summary>
        [FieldOffset(17 * Word)]
        public delegate* unmanaged[Cdecl]<OrtCustomOp*, OrtApi*, nint, float**, nint> CreateKernel;

        /// <summary>KernelComputeV2.</summary>
        [FieldOffset(18 * Word)]
        public delegate* unmanaged[Cdecl]<float*, nint, nint> KernelCompute;

        [FieldOffset(24 * Word)]
        public delegate* unmanaged[Cdecl]<int**, int**, nuint> GetAliasMap;

        [FieldOffset(25 * Word)]
        public delegate* unmanaged[Cdecl]<int*, int*, void> ReleaseAliasMap;
    }
}
